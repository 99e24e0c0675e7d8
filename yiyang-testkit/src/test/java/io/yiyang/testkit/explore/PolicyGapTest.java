package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A number, code list or term that a step needs and the policy does not set: the step is refused, and no default is made. */
class PolicyGapTest {
    /** Which steps ask for which key; those that ask only now and then have tests of their own. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("agreement.notice", ""),
            Map.entry("contract.family.term.months", "Renew Sign"),
            Map.entry("conversion.criteria", "FindIndicated"),
            Map.entry("conversion.uses", ""),
            Map.entry("hospice.evaluators", "EvaluateEligible ReEvaluate"),
            Map.entry("hospice.instruments", "EvaluateEligible ReEvaluate"),
            Map.entry("hospice.prognosis", "EvaluateEligible ReEvaluate"),
            Map.entry("sickbed.cap.days", "ConfirmFiling RenewPeriod"),
            Map.entry("sickbed.cap.periods", "ConfirmFiling RenewPeriod"),
            Map.entry("sickbed.caps", "ConfirmFiling RenewPeriod"),
            Map.entry("sickbed.criteria", "FindFit"),
            Map.entry("sickbed.period", "ConfirmFiling RenewPeriod WaiveFiling"),
            Map.entry("sickbed.renewals", "RenewPeriod"),
            Map.entry("waitlist.appeal", ""),
            Map.entry("waitlist.bar", "Bar"),
            Map.entry("waitlist.classes", "DecideAppeal OfferBed RecordAssessment"),
            Map.entry("waitlist.strikes", "Bar Requeue"),
            Map.entry("waitlist.strikes.scope", "Bar"),
            Map.entry("waitlist.strikes.window", "Bar Requeue"));

    @Test
    void givenEveryKey_whenThePolicyDoesNotSetIt_thenTheStepsThatAskForItAreRefusedAndNameIt() {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            for (String key : workflow.policyKeys()) {
                ReferralPolicy without = without(key);
                asked.computeIfAbsent(key, k -> new TreeSet<>());
                QuietRows.each(workflow, (command, decide) -> {
                    if (decide.apply(without, UnaryOperator.identity()) instanceof Rejected<?, ?> rejected) {
                        assertThat(rejected.rejection().failed()).allSatisfy(problem -> {
                            assertThat(problem.code()).hasToString("YY-R-080");
                            assertThat(problem.facts()).containsEntry("policyKey", key);
                        });
                        asked.get(key).add(command.getClass().getSimpleName());
                    }
                });
            }
        }
        assertThat(asked.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(" ", e.getValue()))))
                .isEqualTo(ASKED);
    }

    private static ReferralPolicy without(String key) {
        ImmutableReferralPolicy policy = (ImmutableReferralPolicy) Specimens.POLICY;
        return policy.withLimits(without(key, policy.limits()))
                .withCodeLists(without(key, policy.codeLists()))
                .withDeadlines(without(key, policy.deadlines()));
    }

    private static <T> Map<String, T> without(String key, Map<String, T> values) {
        Map<String, T> rest = new LinkedHashMap<>(values);
        rest.remove(key);
        return rest;
    }
}
