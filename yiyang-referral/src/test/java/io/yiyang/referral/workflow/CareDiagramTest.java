package io.yiyang.referral.workflow;

import io.yiyang.referral.conversion.ConversionWorkflow;
import io.yiyang.referral.emergency.EmergencyWorkflow;
import io.yiyang.referral.homesickbed.SickbedWorkflow;
import io.yiyang.referral.hospice.HospiceWorkflow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of emergency, bed conversion, home sickbed and hospice; see {@link DiagramTest}. */
class CareDiagramTest {
    @Test
    void givenTheEmergency_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(EmergencyWorkflow.INSTANCE, "emergency.md", "急诊绿色通道", "Emergency green channel");
    }

    @Test
    void givenTheConversion_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(ConversionWorkflow.INSTANCE, "bed-conversion.md", "医养床位互转", "Bed conversion");
    }

    @Test
    void givenTheHomeSickbed_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(SickbedWorkflow.INSTANCE, "home-sickbed.md", "家庭病床", "Home sickbed");
    }

    @Test
    void givenTheHospiceCase_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        DiagramTest.compare(HospiceWorkflow.INSTANCE, "hospice.md", "安宁疗护转入转出", "Hospice transition");
    }
}
