package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.EscalationChain.Recipient;
import io.yiyang.referral.policy.ReferralPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms, calendars and escalation chains in policy files. */
class PolicyTermsTest {
    private static final String POLICY = """
            {"schema": "yiyang.referral-policy/1", "id": "p", "version": "1",
             "deadlines": [
              {"key": "referral.ack", "workingDays": 1, "source": "invented", "confidence": "DECLARED"},
              {"key": "referral.draft", "period": "P3M", "source": "invented", "confidence": "DECLARED"},
              {"key": "referral.transit", "term": "PT48H", "source": "invented", "confidence": "DECLARED"}],
             "calendar": {"id": "sample", "zone": "Asia/Shanghai", "source": "invented", "confidence": "DECLARED",
              "notices": [{"year": 2026, "daysOff": ["2026-05-01"], "workedInstead": ["2026-05-09"],
               "key": "n", "title": "invented", "lastChecked": "2026-01-01"}]},
             "escalations": [
              {"key": "*", "recipients": [{"role": "DUTY_OFFICER"}, {"role": "DIRECTOR", "organisation": "ORG-H"}],
               "repeatEvery": {"term": "PT30M"}, "source": "invented", "confidence": "DECLARED"},
              {"key": "referral.ack", "recipients": [], "source": "invented", "confidence": "DECLARED"}]}
            """;

    private static Outcome<ReferralPolicy> read(String text) {
        return ReferralPolicyFiles.read("policy", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givenAPolicyFile_whenItIsRead_thenTermsCalendarAndChainsAreThere() {
        ReferralPolicy policy = read(POLICY).orElseThrow();
        assertThat(policy.deadlines().values())
                .extracting(cited -> cited.value())
                .containsExactly(
                        new DeadlineTerm.WorkingDays(1),
                        new DeadlineTerm.CalendarPeriod(Period.ofMonths(3)),
                        new DeadlineTerm.Elapsed(Duration.ofDays(2)));
        var calendar = policy.calendar().orElseThrow().value();
        assertThat(calendar.id()).isEqualTo("sample");
        assertThat(calendar.days().isWorkingDay(LocalDate.parse("2026-05-09"))).isEqualTo(Outcome.of(true));
        assertThat(policy.dueAfter("referral.ack", Instant.parse("2026-04-30T01:00:00Z")))
                .isEqualTo(Outcome.of(Instant.parse("2026-05-04T16:00:00Z")));
        var all = policy.escalation("referral.transit").orElseThrow().value();
        assertThat(all.recipients())
                .containsExactly(
                        new Recipient("DUTY_OFFICER", Optional.empty()),
                        new Recipient("DIRECTOR", Optional.of(OrganisationId.of("ORG-H"))));
        assertThat(all.repeatEvery()).contains(new DeadlineTerm.Elapsed(Duration.ofMinutes(30)));
        assertThat(policy.escalation("referral.ack").orElseThrow().value().recipients())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"workingDays\": 1    | \"workingDays\": -1                      | /deadlines/0/workingDays",
                "\"workingDays\": 1    | \"workingDays\": 1, \"term\": \"PT1H\"   | /deadlines/0/term",
                "\"workingDays\": 1,   | ''                                       | /deadlines/0/term",
                "\"P3M\"               | \"P-3M\"                                 | /deadlines/1/period",
                "Asia/Shanghai           | Asia/Atlantis                            | /calendar/zone",
                "\"workedInstead\": [\"2026-05-09\"] | \"workedInstead\": [\"Saturday\"] | /calendar/notices/0/workedInstead/0",
                "\"year\": 2026         | \"year\": 99999999999                    | /calendar/notices/0",
                "\"notices\": [        | \"notices\": [{\"year\": 2026, \"key\": \"m\", \"title\": \"t\", \"lastChecked\": \"2026-01-01\"}, | /calendar/notices",
                "\"key\": \"*\"        | \"key\": \"referral.never\"              | /escalations/0/key",
                "PT30M                   | soon                                     | /escalations/0/repeatEvery/term",
                "\"role\": \"DIRECTOR\", | ''                                     | /escalations/0/recipients/1/role",
            })
    void givenAFault_whenThePolicyIsRead_thenItsPlaceIsTold(String right, String wrong, String place) {
        assertThat(POLICY).contains(right);
        assertThat(read(POLICY.replace(right, wrong)).problems())
                .anySatisfy(problem -> assertThat(problem.facts()).containsEntry("pointer", place));
    }
}
