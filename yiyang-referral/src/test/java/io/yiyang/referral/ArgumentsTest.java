package io.yiyang.referral;

import static io.yiyang.referral.CareDesk.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.StandardId;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.WorkingDayCalendar;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.consultation.ConsultationKind;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.exchange.DischargeDestination;
import io.yiyang.referral.exchange.TransferFiling;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedUse;
import io.yiyang.referral.hospice.HospiceEvaluation;
import io.yiyang.referral.journey.CareOrganisation;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineCalendar;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no value of the module may be made of: the exception names the argument, the rule and what came. */
class ArgumentsTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final OrganisationId ORG = OrganisationId.of("ORG-1");
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final Level LEVEL =
            new Level(StandardId.national("gbt42195", "2022"), "3", BilingualText.of("重度", "severe"));
    private static final CommandHeader HEADER = header(1);

    private static CommandHeader header(long version) {
        return new CommandHeader(
                CommandId.of("c"), CaseId.of("k"), version, new Actor(ORG, PersonId.of("P"), Side.SENDER), AT, AT);
    }

    private static Dated<Long> value(String from, String until) {
        return new Dated<>(1L, Instant.parse(from), Optional.of(Instant.parse(until)));
    }

    private static Cited<Dated<Long>> cited(Dated<Long> value) {
        return new Cited<>(value, "declared by a test", Confidence.DECLARED);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("version", () -> new Document(DocumentKind.NOTICE, " ")),
                call("code", () -> CodedReason.of(" ")),
                call("text", () -> new FreeText(" ")),
                call("textVersion", () -> new Consent.Signed(Set.of(), " ", Consent.Signer.SELF, Optional.empty(), AT)),
                call("source", () -> new Cited<>(1L, " ", Confidence.DECLARED)),
                call("until", () -> value("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")),
                call("until", () -> value("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")),
                call("duration", () -> new DeadlineTerm.Elapsed(Duration.ofMinutes(-1))),
                call("period", () -> new DeadlineTerm.CalendarPeriod(Period.ofDays(-1))),
                call("days", () -> new DeadlineTerm.WorkingDays(-1)),
                call(
                        "some.key",
                        () -> ReferralPolicy.builder()
                                .id("p")
                                .version("1")
                                .putLimits(
                                        "some.key",
                                        List.of(
                                                cited(value("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z")),
                                                cited(value("2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z"))))
                                .build()),
                call(
                        "some.key",
                        () -> ReferralPolicy.builder()
                                .id("p")
                                .version("1")
                                .putLimits(
                                        "some.key",
                                        List.of(
                                                cited(value("2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z")),
                                                cited(value("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"))))
                                .build()),
                call(
                        "some.codes",
                        () -> ReferralPolicy.builder()
                                .id("p")
                                .version("1")
                                .putCodeLists("some.codes", List.of(always(List.of("A")), always(List.of("B"))))
                                .build()),
                call("expectedVersion", () -> header(-1)),
                call(
                        "failed",
                        () -> BedHoldWorkflow.INSTANCE.reject(
                                Optional.empty(),
                                new BedHoldCommand.Resume(header(1)),
                                List.of(),
                                ReferralPolicy.builder().id("p").version("1").build(),
                                Surroundings.alone())),
                call("name", () -> new CareOrganisation(ORG, " ", RegionCode.of("500112"))),
                call("target", () -> new DischargeDestination(DischargeDestination.Way.HOME, Optional.of(ORG))),
                call(
                        "target",
                        () -> new DischargeDestination(DischargeDestination.Way.OTHER_HOSPITAL, Optional.empty())),
                call(
                        "end",
                        () -> new TransferFiling(
                                RESIDENT,
                                ORG,
                                RegionCode.of("500112"),
                                TransferFiling.Kind.WITHIN_CITY,
                                true,
                                DAY,
                                Optional.of(DAY.minusDays(1)))),
                call("id", () -> new DeadlineCalendar(" ", ZoneOffset.UTC, WorkingDayCalendar.of(List.of()))),
                call("periods", () -> new SickbedUse(-1, 0)),
                call("days", () -> new SickbedUse(0, -1)),
                call("instrument", () -> new HospiceEvaluation(Set.of(), " ", "BAND")),
                call("prognosisBand", () -> new HospiceEvaluation(Set.of(), "KPS", " ")),
                call("id", () -> new Reservation(" ", AT)),
                call("sign", () -> new EmergencyCommand.ActivateChannel(HEADER, RESIDENT, ORG, " ")),
                call("encounter", () -> new EmergencyCommand.AdmitFromEmergency(HEADER, " ", SegmentKind.INPATIENT)),
                call("encounter", () -> new ReferralCommand.StartCare(HEADER, " ", SegmentKind.INPATIENT, true)),
                call(
                        "need",
                        () -> new ReferralCommand.OpenReferral(
                                HEADER,
                                RESIDENT,
                                Direction.UP,
                                Priority.PLANNED,
                                " ",
                                ORG,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                call(
                        "need",
                        () -> new ConsultationCommand.RequestConsultation(
                                HEADER, RESIDENT, ConsultationKind.IMAGING, ORG, " ")),
                call(
                        "packageKey",
                        () -> new ContractCommand.ProposeContract(HEADER, RESIDENT, ORG, " ", ZoneOffset.UTC)),
                call("packageKey", () -> new ContractCommand.ChangePackage(HEADER, " ")),
                call("priorityClass", () -> new AdmissionCommand.DecideAppeal(HEADER, LEVEL, " ")),
                call(
                        "priorityClass",
                        () -> new AdmissionCommand.RecordAssessment(HEADER, LEVEL, " ", Optional.empty(), Set.of())),
                call("filing", () -> new SickbedCommand.ConfirmFiling(HEADER, " ", DAY, SickbedUse.none())));
    }

    private static Arguments call(String argument, Executable construction) {
        return arguments(argument, construction);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void givenAnArgumentThatMakesNoSense_whenTheValueIsMade_thenTheExceptionNamesIt(
            String argument, Executable construction) {
        assertThatThrownBy(construction::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(argument + ": must ")
                .hasMessageContaining(", but was ");
    }

    @Test
    void givenTheLeastThatMakesSense_whenTheValueIsMade_thenItIsTaken() {
        assertThat(header(0).expectedVersion()).isZero();
        assertThat(new SickbedUse(0, 0)).isEqualTo(SickbedUse.none());
        assertThat(new DeadlineTerm.WorkingDays(0).days()).isZero();
        assertThat(new DeadlineTerm.Elapsed(Duration.ZERO).after(AT)).isEqualTo(AT);
        assertThat(ReferralPolicy.builder()
                        .id("p")
                        .version("1")
                        .putLimits(
                                "some.key",
                                List.of(
                                        cited(value("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")),
                                        cited(value("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"))))
                        .build()
                        .limits())
                .containsKey("some.key");
    }
}
