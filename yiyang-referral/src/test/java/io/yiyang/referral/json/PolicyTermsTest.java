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
              {"key": "referral.ack", "recipients": [], "source": "invented", "confidence": "DECLARED"}],
             "routes": [
              {"from": "ORG-H", "to": "ORG-M", "direction": "UP", "agreement": "CA-1",
               "activeFrom": "2026-01-01T00:00:00Z", "source": "invented", "confidence": "DECLARED"}],
             "limits": [
              {"key": "hospice.evaluators", "value": 2, "from": "2026-01-01T00:00:00Z",
               "until": "2026-07-01T00:00:00Z", "source": "invented", "confidence": "DECLARED"},
              {"key": "hospice.evaluators", "value": 3, "from": "2026-07-01T00:00:00Z",
               "source": "invented", "confidence": "DECLARED"}]}
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
        assertThat(calendar.days().notices())
                .extracting(notice -> notice.source().key() + " "
                        + notice.source().title() + " " + notice.source().lastChecked())
                .containsExactly("n invented 2026-01-01");
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

    @Test
    void givenValuesInForceOneAfterTheOther_whenThePolicyIsRead_thenEachHoldsInItsTimeAndRoutesAreChecked() {
        ReferralPolicy policy = read(POLICY).orElseThrow();
        assertThat(policy.limit("hospice.evaluators", Instant.parse("2026-06-30T23:59:59Z")))
                .isEqualTo(Outcome.of(2L));
        assertThat(policy.limit("hospice.evaluators", Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(Outcome.of(3L));
        assertThat(policy.limit("hospice.evaluators", Instant.parse("2025-12-31T23:59:59Z"))
                        .problems())
                .hasSize(1);
        assertThat(policy.routes().orElseThrow())
                .extracting(cited -> cited.value().agreement())
                .containsExactly("CA-1");
        String open = POLICY.replaceFirst("(?s)\"routes\": \\[.*\"limits\"", "\"limits\"");
        assertThat(read(open).orElseThrow().routes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2147483647, 2147483647"})
    void givenDaysAtTheBounds_whenThePolicyIsRead_thenTheyAreTaken(String written, int days) {
        assertThat(read(POLICY.replace("\"workingDays\": 1", "\"workingDays\": " + written))
                        .orElseThrow()
                        .deadlines()
                        .get("referral.ack"))
                .extracting(cited -> cited.value())
                .isEqualTo(new DeadlineTerm.WorkingDays(days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"workingDays\": 1    | \"workingDays\": -1                      | /deadlines/0/workingDays",
                "\"workingDays\": 1    | \"workingDays\": 2147483648              | /deadlines/0/workingDays",
                "\"id\": \"sample\"    | \"id\": \" \"                              | /calendar/id",
                "2026-07-01T00:00:00Z\", \"source\" | 2026-01-01T00:00:00Z\", \"source\" | /limits/0/until",
                "\"key\": \"hospice.evaluators\", \"value\": 3 | \"key\": \"hospice.doctors\", \"value\": 3 | /limits/1/key",
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
