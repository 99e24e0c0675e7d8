package io.yiyang.referral.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusMappingTest {
    private static final OrganisationId HOSPITAL = OrganisationId.of("ORG-H");

    static Stream<StatusMapping> mappings() {
        return Stream.of(
                StatusMapping.FHIR_TASK, StatusMapping.BSER, StatusMapping.EOVERDRACHT, StatusMapping.CHINESE_WORDS);
    }

    /** State, FHIR Task, BSeR, eOverdracht, a Chinese word; a dash where the other system has no word for it. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,               draft,            -,     -,           暂存",
        "CONSENT_RECORDED,    draft,            -,     -,           暂存",
        "SUBMITTED,           requested,        2.0,   requested,   待接收",
        "ESCALATED,           requested,        2.0,   requested,   待接收",
        "UNDER_REVIEW,        received,         2.0,   received,    审核中",
        "PROXY_ACCEPTED,      received,         2.0,   received,    审核中",
        "INFO_REQUESTED,      received,         -,     -,           补充材料",
        "ALTERNATIVE_OFFERED, on-hold,          -,     on-hold,     改期",
        "ACCEPTED,            accepted,         3.0,   accepted,    已接收",
        "WAITLISTED,          accepted,         3.0,   accepted,    待排床",
        "SCHEDULED,           accepted,         5.1.1, in-progress, 已预约",
        "NO_SHOW,             in-progress,      5.1.2, -,           未到",
        "IN_TRANSIT,          in-progress,      5.1,   in-progress, 转诊中",
        "ARRIVED,             in-progress,      5.1,   -,           已到院",
        "UNDER_CARE,          in-progress,      5.1,   -,           接诊",
        "OUTCOME_SENT,        completed,        7.0,   completed,   待回转",
        "RETURNING,           completed,        7.0,   completed,   待回转",
        "FOLLOW_UP_DUE,       completed,        7.0,   completed,   待随访",
        "CLOSED,              completed,        7.0,   completed,   已结案",
        "REJECTED,            rejected,         4.0,   rejected,    已拒绝",
        "WITHDRAWN,           cancelled,        6.0,   cancelled,   已撤回",
        "CANCELLED,           cancelled,        6.0,   cancelled,   已取消",
        "LAPSED,              cancelled,        6.0,   cancelled,   已过期",
        "REDIRECTED,          cancelled,        6.0,   cancelled,   转他院",
        "PATIENT_DIED,        cancelled,        6.0,   cancelled,   死亡",
        "VOIDED,              entered-in-error, -,     -,           作废",
    })
    void givenAState_whenItIsToldOutside_thenItHasTheWordOfTheTable(
            ReferralState state, String fhir, String bser, String eoverdracht, String word) {
        List<String> expected = List.of(fhir, bser, eoverdracht, word);
        assertThat(mappings()
                        .map(mapping -> mapping.outward(state, false)
                                .map(OutwardStatus::code)
                                .orElse("-")))
                .isEqualTo(expected);
    }

    /** Code, and the states that it can mean. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fhir-task     | accepted    | ACCEPTED WAITLISTED SCHEDULED",
                "fhir-task     | in-progress | SCHEDULED NO_SHOW IN_TRANSIT ARRIVED UNDER_CARE",
                "fhir-task     | received    | UNDER_REVIEW PROXY_ACCEPTED INFO_REQUESTED",
                "fhir-task     | cancelled   | WITHDRAWN CANCELLED LAPSED REDIRECTED PATIENT_DIED",
                "fhir-task     | failed      | REDIRECTED PATIENT_DIED",
                "fhir-task     | on-hold     | ALTERNATIVE_OFFERED",
                "bser          | 3.0         | ACCEPTED WAITLISTED",
                "bser          | 5.1         | IN_TRANSIT ARRIVED UNDER_CARE",
                "bser          | 5.1.4       | UNDER_CARE",
                "bser          | 4.0         | REJECTED REDIRECTED",
                "eoverdracht   | accepted    | ACCEPTED WAITLISTED",
                "eoverdracht   | completed   | UNDER_CARE OUTCOME_SENT RETURNING FOLLOW_UP_DUE CLOSED",
                "chinese-words | 已接收      | ACCEPTED ARRIVED UNDER_CARE",
                "chinese-words | 转诊中      | ACCEPTED SCHEDULED IN_TRANSIT",
                "chinese-words | 已完成      | OUTCOME_SENT RETURNING FOLLOW_UP_DUE CLOSED",
                "chinese-words | 已退回      | INFO_REQUESTED REJECTED",
                "chinese-words | 作废        | VOIDED",
            })
    void givenACode_whenItComesIn_thenItCanMeanTheseStates(String system, String code, String states) {
        StatusMapping mapping =
                mappings().filter(m -> m.system().equals(system)).findFirst().orElseThrow();
        Set<ReferralState> expected = EnumSet.noneOf(ReferralState.class);
        Stream.of(states.split(" ")).map(ReferralState::valueOf).forEach(expected::add);
        InwardStatus status = mapping.inward(code);
        assertThat(status.possible()).isEqualTo(expected);
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.isKnown()).isTrue();
        assertThat(status.isAmbiguous()).isEqualTo(expected.size() > 1);
        assertThat(status.certain().isPresent()).isEqualTo(expected.size() == 1);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void givenAState_whenItGoesOutAndComesBack_thenItIsAmongThePossibleOnes(StatusMapping mapping) {
        for (ReferralState state : ReferralState.values()) {
            for (boolean moved : new boolean[] {false, true}) {
                mapping.outward(state, moved)
                        .ifPresent(out -> assertThat(mapping.inward(out.code()).possible())
                                .as(mapping + " " + out.code())
                                .contains(state));
            }
        }
    }

    /** What the sender most wants to believe, and what no code of acceptance says; one Chinese word leaves it open. */
    @ParameterizedTest
    @MethodSource("mappings")
    void givenACodeThatCanMeanAcceptance_whenItComesIn_thenItIsNeverTakenForAnArrival(StatusMapping mapping) {
        Set<ReferralState> there = EnumSet.of(ReferralState.ARRIVED, ReferralState.UNDER_CARE);
        for (String code : mapping.codes()) {
            InwardStatus status = mapping.inward(code);
            if (status.possible().contains(ReferralState.ACCEPTED)) {
                assertThat(status.certain().filter(there::contains)).as(code).isEmpty();
                if (!mapping.system().equals("chinese-words")) {
                    assertThat(status.possible()).as(code).doesNotContainAnyElementsOf(there);
                }
            }
        }
        assertThat(mapping.outward(ReferralState.ACCEPTED, false))
                .isNotEqualTo(mapping.outward(ReferralState.ARRIVED, true));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void givenAnUnknownCode_whenItComesIn_thenItIsKeptAndMeansNothing(StatusMapping mapping) {
        InwardStatus status = mapping.inward("gone-fishing");
        assertThat(status.isKnown()).isFalse();
        assertThat(status.isAmbiguous()).isFalse();
        assertThat(status.certain()).isEmpty();
        assertThat(status.code()).isEqualTo("gone-fishing");
        assertThat(status.system()).isEqualTo(mapping.system());
    }

    @Test
    void givenCodesWithoutState_whenTheyComeIn_thenTheyAreOnTheListAndMeanNoState() {
        assertThat(StatusMapping.FHIR_TASK.codes()).hasSize(12);
        assertThat(StatusMapping.FHIR_TASK.inward("ready").isKnown()).isFalse();
        assertThat(StatusMapping.BSER.inward("5.2").isKnown()).isFalse();
        assertThat(StatusMapping.BSER.inward("5.1.3").isKnown()).isFalse();
        assertThat(StatusMapping.EOVERDRACHT.inward("failed").isKnown()).isFalse();
    }

    @Test
    void givenACaseThatEndsOnTheRoad_whenItGoesToFhir_thenItFailsBecauseWhatIsInProgressIsNotCancelled() {
        assertThat(StatusMapping.FHIR_TASK.outward(ReferralState.PATIENT_DIED, true))
                .contains(new OutwardStatus("failed", Optional.of("patient-died")));
        assertThat(StatusMapping.FHIR_TASK.outward(ReferralState.PATIENT_DIED, false))
                .contains(new OutwardStatus("cancelled", Optional.of("patient-died")));
        assertThat(StatusMapping.FHIR_TASK.outward(ReferralState.REDIRECTED, true))
                .contains(new OutwardStatus("failed", Optional.of("redirected")));
        assertThat(StatusMapping.FHIR_TASK.outward(ReferralState.INFO_REQUESTED, false))
                .contains(new OutwardStatus("received", Optional.of("awaiting-information")));
        assertThat(StatusMapping.BSER.outward(ReferralState.PATIENT_DIED, true))
                .contains(new OutwardStatus("6.0", Optional.of("patient-died")));
    }

    @Test
    void givenAReferral_whenItIsFiled_thenTheFilingNamesItsReceiverAndNothingIsInferredFromTheSendersConsent() {
        ReferralFacts facts = ReferralFacts.builder()
                .resident(ResidentId.of("R-1"))
                .direction(Direction.UP)
                .priority(Priority.PLANNED)
                .need("NEED")
                .sender(OrganisationId.of("ORG-S"))
                .receiver(HOSPITAL)
                .returnTo(OrganisationId.of("ORG-S"))
                .author(OrganisationId.of("ORG-S"))
                .moved(false)
                .escorted(false)
                .handoverAcknowledged(false)
                .build();
        LocalDate day = LocalDate.parse("2026-04-11");
        TransferFiling filing = TransferFiling.of(
                facts, RegionCode.of("500100"), TransferFiling.Kind.WITHIN_CITY, true, day, Optional.empty());
        assertThat(TransferFiling.of(
                                facts,
                                RegionCode.of("500100"),
                                TransferFiling.Kind.WITHIN_CITY,
                                true,
                                day,
                                Optional.of(day))
                        .end())
                .as("a filing of one day")
                .contains(day);
        assertThat(filing.target()).isEqualTo(HOSPITAL);
        assertThat(filing.kind().code()).isEqualTo("1");
        assertThat(TransferFiling.Kind.of("3")).contains(TransferFiling.Kind.BEYOND_PROVINCE);
        assertThat(TransferFiling.Kind.of("4")).isEmpty();
        for (String mark : List.of("0", "1")) {
            assertThat(TransferFiling.inward(mark).possible())
                    .as("the sender writes the mark with the filing, so that it shows no arrival")
                    .contains(ReferralState.SUBMITTED, ReferralState.ACCEPTED, ReferralState.UNDER_CARE);
            assertThat(TransferFiling.inward(mark).confidence()).isEqualTo(Confidence.UNVERIFIED);
        }
        assertThat(TransferFiling.Kind.values())
                .extracting(TransferFiling.Kind::confidence)
                .containsOnly(Confidence.SECONDARY);
        assertThat(TransferFiling.inward("2").isKnown()).isFalse();
        assertThatThrownBy(() -> TransferFiling.of(
                        facts,
                        RegionCode.of("500100"),
                        TransferFiling.Kind.WITHIN_CITY,
                        true,
                        day,
                        Optional.of(day.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("end: must not be before begin");
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNING,    RESIDENCE,             1",
        "RETURNING,    HOSPITAL,              2",
        "RETURNING,    COMMUNITY_INSTITUTION, 3",
        "REDIRECTED,   HOSPITAL,              2",
        "PATIENT_DIED, RESIDENCE,             5",
        "UNDER_CARE,   HOSPITAL,              -",
        "OUTCOME_SENT, RESIDENCE,             -",
        "ACCEPTED,     HOSPITAL,              -",
        "CLOSED,       RESIDENCE,             -",
    })
    void givenAState_whenTheSettlementListAsks_thenTheWayIsToldOrNothing(
            ReferralState state, DischargeDestination.Place next, String code) {
        assertThat(DischargeDestination.outward(state, next, Optional.of(HOSPITAL))
                        .map(d -> d.way().code())
                        .orElse("-"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, SECONDARY", "2, SECONDARY", "3, SECONDARY", "4, UNVERIFIED", "5, UNVERIFIED", "9, UNVERIFIED"})
    void givenACodeOfTheSettlementList_whenItsSourceIsAskedFor_thenWhatNobodyReadThereIsUnverified(
            String code, Confidence confidence) {
        assertThat(DischargeDestination.Way.of(code).orElseThrow().confidence()).isEqualTo(confidence);
        assertThat(DischargeDestination.inward(code).confidence()).isEqualTo(confidence);
    }

    @Test
    void givenAWayOut_whenItComesIn_thenItNeverTellsThatTheResidentIsBack() {
        assertThat(DischargeDestination.inward("5").possible()).containsExactly(ReferralState.PATIENT_DIED);
        assertThat(DischargeDestination.inward("5").certain())
                .as("an unverified code is certain of nothing")
                .isEmpty();
        for (String code : List.of("1", "2", "3", "4", "9")) {
            assertThat(DischargeDestination.inward(code).isAmbiguous()).as(code).isTrue();
            assertThat(DischargeDestination.inward(code).possible())
                    .as(code)
                    .contains(ReferralState.OUTCOME_SENT, ReferralState.RETURNING);
        }
        assertThat(DischargeDestination.inward("6").isKnown()).isFalse();
        assertThat(DischargeDestination.inward("1").possible()).doesNotContain(ReferralState.REDIRECTED);
        assertThat(DischargeDestination.inward("2").possible()).contains(ReferralState.REDIRECTED);
        assertThat(DischargeDestination.outward(
                        ReferralState.RETURNING, DischargeDestination.Place.HOSPITAL, Optional.empty()))
                .as("nobody is made up")
                .isEmpty();
        assertThatThrownBy(() -> new DischargeDestination(DischargeDestination.Way.COMMUNITY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
