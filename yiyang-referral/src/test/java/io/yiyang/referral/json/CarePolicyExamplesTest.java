package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.referral.policy.ReferralPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example policies of emergency, bed conversion and home sickbed say what their sources say. */
class CarePolicyExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "referral-policies");
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static ReferralPolicy read(String name) throws IOException {
        return ReferralPolicyFiles.read(name, Files.readAllBytes(EXAMPLES.resolve(name)))
                .orElseThrow();
    }

    @Test
    void GIVEN_the_green_channel_WHEN_its_terms_are_asked_for_THEN_they_are_minutes() throws IOException {
        ReferralPolicy policy = read("green-channel.json");
        assertThat(policy.dueAfter("greenchannel.ack", AT).orElseThrow())
                .isEqualTo(Instant.parse("2026-03-01T00:10:00Z"));
        assertThat(policy.dueAfter("greenchannel.ed", AT).orElseThrow())
                .isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
        assertThat(policy.dueAfter("greenchannel.transit", AT).problems()).hasSize(1);
    }

    /** The term begins on the day after, so three months from 1 March end with 1 June. */
    @Test
    void GIVEN_a_sickbed_of_three_months_WHEN_its_terms_are_asked_for_THEN_it_is_never_renewed() throws IOException {
        ReferralPolicy policy = read("home-sickbed-three-months.json");
        assertThat(policy.dueAfter("sickbed.period", AT).orElseThrow())
                .isEqualTo(Instant.parse("2026-06-01T16:00:00Z"));
        assertThat(policy.limit("sickbed.renewals", AT).orElseThrow()).isZero();
        assertThat(policy.codes("sickbed.caps", AT).orElseThrow()).isEmpty();
    }

    @Test
    void GIVEN_a_sickbed_of_ninety_days_WHEN_its_caps_are_asked_for_THEN_renewals_are_a_gap() throws IOException {
        ReferralPolicy policy = read("home-sickbed-ninety-days.json");
        assertThat(policy.dueAfter("sickbed.period", AT).orElseThrow())
                .isEqualTo(Instant.parse("2026-05-30T00:00:00Z"));
        assertThat(policy.limit("sickbed.cap.days", AT).orElseThrow()).isEqualTo(180);
        assertThat(policy.limit("sickbed.cap.periods", AT).orElseThrow()).isEqualTo(3);
        Outcome<Long> renewals = policy.limit("sickbed.renewals", AT);
        assertThat(renewals.problems().get(0).code()).hasToString("YY-R-080");
    }

    @Test
    void GIVEN_bed_conversion_WHEN_its_lists_are_asked_for_THEN_each_use_names_a_licence() throws IOException {
        ReferralPolicy policy = read("bed-conversion.json");
        assertThat(policy.codes("conversion.criteria", AT).orElseThrow()).isNotEmpty();
        assertThat(policy.codes("conversion.uses", AT).orElseThrow()).allMatch(use -> use.contains(":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "green-channel.json",
                "home-sickbed-three-months.json",
                "home-sickbed-ninety-days.json",
                "bed-conversion.json"
            })
    void GIVEN_any_example_WHEN_hospice_is_asked_for_THEN_there_is_no_default(String name) throws IOException {
        ReferralPolicy policy = read(name);
        assertThat(policy.codes("hospice.prognosis", AT).problems().get(0).code())
                .hasToString("YY-R-080");
    }
}
