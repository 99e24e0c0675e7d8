package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What of a command may be put right later: what tells. What steers the case or another one may not, because everything
 * after it was decided on it; then the way out is an annulment.
 */
class CorrectableFieldsTest {
    /** Beside the reasons and the time of every command. */
    private static final Map<String, String> CORRECTABLE = Map.ofEntries(
            Map.entry(
                    "referral/1",
                    "Depart.documents OfferAlternative.department RecordDeath.place Reject.advice SendOutcome.documents StartCare.encounter Submit.documents Submit.fields SupplyInfo.documents SupplyInfo.fields"),
            Map.entry("bed-hold/1", ""),
            Map.entry("care-episode/1", ""),
            Map.entry(
                    "emergency/1",
                    "AdmitFromEmergency.encounter CompletePapers.documents HandOver.signatures PickUp.vitalsTaken"),
            Map.entry("bed-conversion/1", "FindIndicated.criteria LeaveSite.documents"),
            Map.entry(
                    "home-sickbed/1",
                    "ConfirmFiling.filing FindFit.criteria RenewPeriod.documents SignSickbedConsent.documents WriteClosingSummary.documents"),
            Map.entry(
                    "hospice/1",
                    "CompleteHandover.documents CompleteHandover.signatures EvaluateEligible.evaluation HoldFamilyConference.documents ReEvaluate.evaluation ReviseGoals.goals SignHospiceConsent.goals"),
            Map.entry("family-doctor-contract/1", "RecordFulfilment.item Renew.documents Sign.documents"),
            Map.entry(
                    "cooperation-agreement/1",
                    "Amend.documents SignBoth.careLicence SignBoth.documents SignBoth.medicalLicence"),
            Map.entry("admission/1", "PassHealthCheck.documents RecordAssessment.documents SignAndCheckIn.documents"),
            Map.entry("remote-consultation/1", "UploadData.documents"));

    @Test
    void givenEveryFieldOfEveryCommand_whenItIsCorrected_thenOnlyWhatTellsMayBe() {
        Map<String, String> found = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            Set<String> fields = correctable(workflow);
            fields.removeIf(field -> field.endsWith(".reason"));
            found.put(workflow.name(), String.join(" ", fields));
        }
        assertThat(found).isEqualTo(CORRECTABLE);
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Set<String> correctable(
            Workflow<S, C, F> workflow) {
        Set<String> fields = new TreeSet<>();
        for (WorkflowCase<S, C, F> before :
                Specimens.of(workflow, CaseId.of("ROWS")).values()) {
            for (Row<S, C, F> row : workflow.table().rows()) {
                Set<Side> persons = new LinkedHashSet<>(row.sides());
                persons.removeAll(Set.of(Side.CLOCK, Side.CONSEQUENCE));
                if (row.from() == before.state() && !persons.isEmpty()) {
                    C command = Specimens.command(
                            row.command(), before, persons.iterator().next());
                    if (workflow.decide(before, command, Specimens.POLICY, SampleCommands.around(row.command()))
                            instanceof Accepted<S, C> accepted) {
                        collect(workflow, workflow.evolve(before, accepted.event()), fields);
                    }
                }
            }
        }
        return fields;
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void collect(
            Workflow<S, C, F> workflow, WorkflowCase<S, C, F> current, Set<String> fields) {
        WorkflowEvent<S, C> wrong = current.history().get(current.history().size() - 1);
        for (String field : Records.components(wrong.command())) {
            Object other = field.equals("header") ? null : other(Records.value(wrong.command(), field));
            if (other == null) {
                continue;
            }
            CommandHeader said = wrong.header();
            CommandHeader header = new CommandHeader(
                    CommandId.of("correct"),
                    said.caseId(),
                    current.version(),
                    said.actor(),
                    said.occurredAt(),
                    said.recordedAt());
            Correction<C> correction = new Correction<>(
                    header, current.version(), Records.with(wrong.command(), field, other), CodedReason.of("X"));
            boolean refused = workflow.correct(
                                    current,
                                    correction,
                                    Specimens.POLICY,
                                    SampleCommands.around(wrong.command().getClass()))
                            instanceof Rejected<S, C> rejected
                    && rejected.rejection().failed().stream()
                            .anyMatch(problem -> problem.code().toString().equals("YY-R-086"));
            if (!refused) {
                fields.add(wrong.command().getClass().getSimpleName() + "." + field);
            }
        }
    }

    /** Another value of the type, absent if it is not known how to make one. */
    private static @Nullable Object other(Object value) {
        if (value instanceof String text) {
            return text + "X";
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof DateRange days) {
            return DateRange.of(days.first().plusDays(1), days.end().orElseThrow());
        }
        if (value instanceof ServiceItem) {
            return ServiceItem.of("OTHER");
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? Optional.empty() : null;
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? null : Set.of();
        }
        if (value instanceof Enum<?> constant) {
            List<?> all = List.of(constant.getDeclaringClass().getEnumConstants());
            return all.get((all.indexOf(value) + 1) % all.size());
        }
        if (value instanceof Record inner) {
            for (String component : Records.components(inner)) {
                Object changed = other(Records.value(inner, component));
                if (changed != null) {
                    return Records.with(inner, component, changed);
                }
            }
        }
        return null;
    }
}
