package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.BERT;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.person;
import static io.yiyang.billing.audit.Fixtures.posted;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.time;
import static io.yiyang.billing.audit.Fixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.money.Money;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.ConsentSigner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices and consents. */
class PriceChecksTest {
    private static final String ALWAYS = "2026-01-01/..";

    /** Posted, charged, how many; the excess. */
    @ParameterizedTest
    @CsvSource({
        // the published case
        "60.00, 65.00, 1, 5.00",
        "60.00, 60.00, 1, -",
        "60.00, 60.000001, 1, 0.00",
        "60.00, 59.99, 1, -",
        "60.00, 65.00, 30, 150.00",
        // 0.333 x 10 = 3.33; charged 3.40
        "0.333, 0.34, 10, 0.07",
        // the lawful amount is rounded up: 0.005 x 1 is 0.01
        "0.005, 0.02, 1, 0.01",
    })
    void GIVEN_a_posted_price_THEN_what_is_charged_above_it_is_a_finding(
            String posted, String charged, String quantity, String excess) {
        AuditReport report = Audit.run(
                records()
                        .addPrices(posted("BATH", posted, ALWAYS))
                        .addLines(charge("L1", ANNA, "05", "BATH", quantity, charged)
                                .line())
                        .build(),
                book());
        assertThat(report.findings(AuditCheck.PRICE_ABOVE_POSTED).stream()
                        .map(finding -> finding.amount().map(Money::toString).orElse("none")))
                .isEqualTo(excess.equals("-") ? List.of() : List.of(excess));
    }

    @Test
    void GIVEN_a_price_that_changed_THEN_each_day_has_its_own() {
        AuditReport report = Audit.run(
                records()
                        .addPrices(posted("BATH", "60.00", "2026-01-01/2026-03-10"))
                        .addPrices(posted("BATH", "70.00", "2026-03-10/.."))
                        .addLines(charge("L1", ANNA, "09", "BATH", "1", "70.00").line())
                        .addLines(charge("L2", ANNA, "10", "BATH", "1", "70.00").line())
                        .build(),
                book());
        assertThat(told(report, AuditCheck.PRICE_ABOVE_POSTED, "line", "charged", "posted"))
                .containsExactly("L1 70.00 60.00");
    }

    @Test
    void GIVEN_no_posted_price_or_no_code_THEN_it_is_not_checked_and_says_so() {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "09", "BATH", "1", "70.00").line())
                        .addLines(charge("L2", ANNA, "09", "BATH", "1", "70.00")
                                .withoutItem()
                                .line())
                        .build(),
                book());
        assertThat(report.notChecked())
                .filteredOn(gap -> gap.facts().containsValue("PRICE_ABOVE_POSTED"))
                .extracting(
                        gap -> gap.facts().get("missing") + " " + gap.facts().get("records"))
                .containsExactly("ITEM_CODE 1", "POSTED_PRICE 1");
    }

    @Test
    void GIVEN_two_prices_for_one_day_THEN_the_caller_is_told() {
        AuditRecords records = records()
                .addPrices(posted("BATH", "60.00", "2026-01-01/2026-03-11"))
                .addPrices(posted("BATH", "70.00", "2026-03-10/.."))
                .build();
        assertThatThrownBy(() -> Audit.run(records, book()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("prices: must not overlap for one item");
    }

    /** Days and prices of the insured and of the uninsured. */
    @ParameterizedTest
    @CsvSource({
        "05, 65.00, 05, 60.00, true",
        "05, 60.00, 05, 60.00, false",
        "05, 55.00, 05, 60.00, false",
        // without a posted price only one day can be compared
        "05, 65.00, 06, 60.00, false",
    })
    void GIVEN_one_item_for_both_THEN_the_insured_never_pay_more(
            String day, String insured, String otherDay, String uninsured, boolean hit) {
        AuditReport report = Audit.run(
                records(person(ANNA, true), person(BERT, false))
                        .addLines(charge("L1", ANNA, day, "BATH", "1", insured)
                                .paid(LTCI, "10.00")
                                .line())
                        .addLines(charge("L2", BERT, otherDay, "BATH", "1", uninsured)
                                .line())
                        .build(),
                book());
        assertThat(told(report, AuditCheck.INSURED_DEARER, "line", "otherLine", "uninsured"))
                .isEqualTo(hit ? List.of("L1 L2 " + uninsured) : List.of());
    }

    @Test
    void GIVEN_a_posted_price_THEN_the_days_on_which_it_holds_can_be_compared() {
        ImmutableAuditRecords.Builder records = records(person(ANNA, true), person(BERT, false))
                .addPrices(posted("BATH", "70.00", "2026-01-01/2026-03-10"))
                .addPrices(posted("BATH", "80.00", "2026-03-10/.."))
                .addLines(charge("L1", ANNA, "05", "BATH", "2", "70.00").line())
                .addLines(charge("L2", ANNA, "11", "BATH", "2", "80.00").line());
        assertThat(Audit.run(
                                records.addLines(charge("L3", BERT, "09", "BATH", "1", "65.00")
                                                .line())
                                        .build(),
                                book())
                        .findings(AuditCheck.INSURED_DEARER))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem().facts()).containsEntry("line", "L1");
                    assertThat(finding.amount()).contains(Money.parseYuan("10.00"));
                });
    }

    @Test
    void GIVEN_an_item_with_parts_THEN_a_part_charged_beside_it_is_a_finding() {
        ImmutableAuditRecords.Builder records = records()
                .addPrices(posted("BED_BATH", "60.00", ALWAYS, "WASH_HAIR", "TOWEL", "BED_BATH"))
                .addLines(charge("L1", ANNA, "05", "BED_BATH", "1", "60.00").line())
                .addLines(charge("L2", ANNA, "05", "WASH_HAIR", "1", "20.00")
                        .paid(LTCI, "15.00")
                        .line())
                // another day, another resident, another item
                .addLines(charge("L3", ANNA, "06", "WASH_HAIR", "1", "20.00").line())
                .addLines(charge("L4", BERT, "05", "WASH_HAIR", "1", "20.00").line())
                .addLines(charge("L5", ANNA, "05", "NAILS", "1", "20.00").line());
        AuditReport report = Audit.run(records.build(), book());
        assertThat(told(report, AuditCheck.SPLIT_CHARGE, "line", "includedIn", "lines"))
                .containsExactly("L2 BED_BATH [L1]");
        assertThat(report.findings(AuditCheck.SPLIT_CHARGE).get(0).fund()).isEqualTo(Money.parseYuan("15.00"));
    }

    /** A service outside the insurance on the 10th; who signed what, how, when, until when. */
    @ParameterizedTest
    @CsvSource({
        "OUT_OF_SCOPE_SERVICE, PAPER, 09T10:00, '', true",
        "OUT_OF_SCOPE_SERVICE, ELECTRONIC_SIGNATURE, 09T10:00, '', true",
        // the line tells no hour, so that the day of service is soon enough
        "OUT_OF_SCOPE_SERVICE, PAPER, 10T23:00, '', true",
        "OUT_OF_SCOPE_SERVICE, PAPER, 11T00:00, '', false",
        "OUT_OF_SCOPE_SERVICE, TELEPHONE, 09T10:00, '', false",
        "REFERRAL, PAPER, 09T10:00, '', false",
        "OUT_OF_SCOPE_SERVICE, PAPER, 01T10:00, 09T12:00, false",
        "OUT_OF_SCOPE_SERVICE, PAPER, 01T10:00, 10T12:00, true",
    })
    void GIVEN_a_service_outside_the_insurance_THEN_consent_in_writing_must_come_first(
            String scope, String channel, String given, String revoked, boolean agreed) {
        Consent consent = Consent.builder()
                .resident(ANNA)
                .textVersion("extras-1")
                .signer(new ConsentSigner.Self())
                .channel(ConsentChannel.of(channel))
                .givenAt(time(given))
                .addScopes(ConsentScope.of(scope))
                .revocation(
                        revoked.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Consent.Revocation(
                                        new ConsentSigner.Self(), ConsentChannel.PAPER, time(revoked))))
                .build();
        AuditReport report = Audit.run(
                records()
                        .addConsents(consent)
                        .addLines(charge("L1", ANNA, "10", "MASSAGE", "1", "99.00")
                                .asExtra()
                                .line())
                        .addLines(charge("L2", ANNA, "10", "BATH", "1", "99.00").line())
                        .build(),
                book());
        assertThat(told(report, AuditCheck.EXTRA_WITHOUT_CONSENT, "line"))
                .isEqualTo(agreed ? List.of() : List.of("L1"));
    }

    @Test
    void GIVEN_another_residents_consent_THEN_it_agrees_to_nothing() {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "10", "MASSAGE", "1", "99.00")
                                .asExtra()
                                .line())
                        .build(),
                book());
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(AuditCheck.EXTRA_WITHOUT_CONSENT);
            assertThat(finding.amount()).contains(Money.parseYuan("99.00"));
            assertThat(finding.fund()).isEqualTo(Money.ZERO);
        });
    }
}
