package io.yiyang.referral.emergency;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.emergency.EmergencyCommand.*;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.PlaceGuards;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The conditions that the emergency table names. */
final class EmergencyGuards {
    private EmergencyGuards() {}

    static final StateGuard<EmergencyFacts> KNOWN_HOSPITAL = CommonGuards.registered(EmergencyFacts::hospital);

    static final StateGuard<EmergencyFacts> NO_OTHER_EMERGENCY = CommonGuards.noOtherOpenCase(
            "EMERGENCY_OPEN",
            Problem.of("YY-R-100", "患者已有进行中的急诊绿色通道", "the resident has an open emergency")
                    .remedy("请在原单继续办理", "go on in that one"));

    static final StateGuard<EmergencyFacts> DEATH_NOT_RECORDED = StateGuard.unless(
            "DEATH_NOT_RECORDED",
            c -> c.facts().diedAt().isEmpty(),
            c -> Problem.of("YY-R-101", "死亡已登记", "the death is recorded already")
                    .with("diedAt", c.facts().diedAt().orElseThrow())
                    .remedy("如有误请更正原登记", "correct the record if it is wrong"));

    static final StateGuard<EmergencyFacts> NOT_BOUND = StateGuard.unless(
            "HOSPITAL_NOT_BOUND",
            c -> c.facts().commitment() != HospitalCommitment.BINDING,
            c -> Problem.of("YY-R-102", "医院已确认接诊", "the hospital has confirmed that it expects the resident")
                    .with("hospital", c.facts().hospital())
                    .remedy("如须更换医院，请由转运方途中改送", "to change the hospital, have the transport divert"));

    static final StateGuard<EmergencyFacts> NEVER_MOVED =
            PlaceGuards.neverMoved(facts -> facts.departedAt().isPresent());

    static final PayloadGuard<EmergencyFacts, AssignHospital> KNOWN_ASSIGNED =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.hospital()));

    static final PayloadGuard<EmergencyFacts, DivertAmbulance> KNOWN_DIVERSION =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.hospital()));

    static final PayloadGuard<EmergencyFacts, RelayOnward> KNOWN_RELAY =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.hospital()));

    static final PayloadGuard<EmergencyFacts, RelayOnward> SUCCESSOR = PayloadGuard.unless(
            "SUCCESSOR_MISSING",
            BilingualText.of("后续单号", "the id of the case that goes on"),
            (c, command) -> command.successor()
                    .filter(id -> !id.equals(command.header().caseId()))
                    .isPresent(),
            (c, command) -> Problem.of("YY-R-043", "缺少后续转诊单号", "the referral that goes on is not named")
                    .remedy("请先生成新单号（不得与本单相同）", "make a new case id first, other than this one"));

    static final PayloadGuard<EmergencyFacts, AdmitFromEmergency> HOSPITAL_BED = PayloadGuard.unless(
            "BED_KIND",
            BilingualText.of("医院床位", "a hospital bed"),
            (c, command) -> command.bed().isHospital(),
            (c, command) -> Problem.of("YY-R-039", "接诊床位种类不符", "care cannot start in such a bed")
                    .with("bed", command.bed())
                    .remedy("请选择住院、康复或安宁床位", "choose an inpatient, rehabilitation or hospice bed"));

    static Set<DocumentKind> papers(EmergencyFacts facts) {
        EnumSet<DocumentKind> papers = EnumSet.of(DocumentKind.REFERRAL_FORM, DocumentKind.EMERGENCY_RECORD);
        if (facts.handoverSigned()) {
            papers.add(DocumentKind.HANDOVER_PACK);
        }
        return papers;
    }

    /** Only a hospital that was named by proxy has something to object to. */
    static Optional<Due.Start> sinceNamedByProxy(EmergencyFacts facts, Instant lastStep) {
        return facts.commitment() == HospitalCommitment.PROXY
                ? Optional.of(Due.Start.counted(facts.hospitalNamedAt()))
                : Optional.empty();
    }
}
