package io.yiyang.referral.workflow;

import io.yiyang.referral.admission.AdmissionWorkflow;
import io.yiyang.referral.agreement.AgreementWorkflow;
import io.yiyang.referral.consultation.ConsultationWorkflow;
import io.yiyang.referral.contract.ContractWorkflow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of contract, agreement, admission and consultation, as {@link DiagramTest} has the others. */
class AgreementDiagramTest {
    @Test
    void givenTheContract_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(ContractWorkflow.INSTANCE, "family-doctor-contract.md", "家庭医生签约", "Family-doctor contract");
    }

    @Test
    void givenTheAgreement_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(AgreementWorkflow.INSTANCE, "cooperation-agreement.md", "医养协议合作", "Cooperation agreement");
    }

    @Test
    void givenTheAdmission_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(AdmissionWorkflow.INSTANCE, "admission.md", "入住评估与轮候", "Admission and waiting list");
    }

    @Test
    void givenTheConsultation_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(
                ConsultationWorkflow.INSTANCE,
                "remote-consultation.md",
                "远程会诊与远程诊断",
                "Remote consultation and diagnosis");
    }
}
