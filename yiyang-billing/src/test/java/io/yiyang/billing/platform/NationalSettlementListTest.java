package io.yiyang.billing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.json.SettlementListWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.platform.NationalSettlementList.Classes;
import io.yiyang.billing.platform.NationalSettlementList.Fund;
import io.yiyang.billing.platform.NationalSettlementList.Item;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The settlement list of a stay whose pooled fund pays 95 % above 440.00.
 *
 * <pre>
 *   01 class A 1000.00 × 1, ceiling 900.00:      over-limit 100.00, in scope  900.00
 *   09 class B 2000.00 × 1, 20 % first:          pre-self  400.00, in scope 1600.00
 *   09 class C  300.00 × 1, not covered:         own-pay   300.00
 *   in scope 2500.00, pooled fund (2500.00 − 440.00) × 95 % = 1957.00, borne 3300.00 − 1957.00 = 1343.00
 * </pre>
 */
class NationalSettlementListTest {
    private static final Map<Payer, FundPaymentType> CODES =
            Map.of(Payer.POOLED_FUND, FundPaymentType.EMPLOYEE_POOL, Payer.COMMERCIAL, FundPaymentType.OTHER);
    private static final PlatformConvention USUAL = PlatformConvention.builder().build();
    private static final List<ChargeLine> LINES = List.of(
            line("L1", "01", "1000.00", "0", "900.00", ChargeGrade.CLASS_A),
            line("L2", "09", "2000.00", "0.20", "", ChargeGrade.CLASS_B),
            line("L3", "09", "300.00", "1", "", ChargeGrade.CLASS_C));

    private static ChargeLine line(
            String id, String category, String amount, String rate, String ceiling, ChargeGrade... grade) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse("2026-04-13"))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount))
                .amount(Money.parseYuan(amount))
                .biller(OrganisationId.of("hospital"))
                .category(ChargeCategory.of(category))
                .catalogueTerms(new CatalogueTerms(
                        Rate.parse(rate),
                        ceiling.isEmpty() ? Optional.empty() : Optional.of(UnitPrice.parseYuan(ceiling))))
                .grade(List.of(grade).stream().findFirst())
                .build();
    }

    private static SettledBill bill(List<ChargeLine> lines, Facts person) {
        MonthSettlement month = MonthSettlement.settle(
                SampleMonth.month(lines)
                        .forPerson(SampleMonth.month(lines).person().and(person)),
                SampleMonth.BOOK,
                RuleRegistry.standard());
        return month.bills(Ledger.MEDICAL).get(0);
    }

    private static Outcome<NationalSettlementList> list(
            SettledBill bill, Map<Payer, FundPaymentType> codes, PlatformConvention convention) {
        return NationalSettlementList.of(
                bill.settlement(),
                bill.lines().stream().map(SeparatedLine::line).toList(),
                codes,
                convention);
    }

    private static Money yuan(String amount) {
        return Money.parseYuan(amount);
    }

    @Test
    void GIVEN_the_example_THEN_the_fields_are_those_of_the_table() {
        NationalSettlementList list =
                list(bill(LINES, Facts.none()), CODES, USUAL).orElseThrow();
        assertThat(list.items())
                .containsExactly(
                        new Item(
                                ChargeCategory.of("01"),
                                yuan("1000.00"),
                                Money.ZERO,
                                Optional.of(new Classes(yuan("1000.00"), Money.ZERO, Money.ZERO))),
                        new Item(
                                ChargeCategory.of("09"),
                                yuan("2300.00"),
                                yuan("300.00"),
                                Optional.of(new Classes(Money.ZERO, yuan("2000.00"), Money.ZERO))));
        assertThat(list.funds()).containsExactly(new Fund(FundPaymentType.EMPLOYEE_POOL, yuan("1957.00")));
        assertThat(list.sums())
                .isEqualTo(new SettlementList(
                        yuan("3300.00"),
                        yuan("1957.00"),
                        Money.ZERO,
                        Money.ZERO,
                        yuan("1343.00"),
                        yuan("1043.00"),
                        yuan("300.00")));
        assertThat(list.cash()).hasToString("1343.00");
        assertThat(list.account()).hasToString("0.00");
        assertThat(list.otherPayments()).hasToString("0.00");
        assertThat(list.missing())
                .contains("setlinfo.certno", "setlinfo.setl_id")
                .noneMatch(f -> f.startsWith("iteminfo"));
    }

    @Test
    void GIVEN_a_fund_that_is_neither_pool_nor_supplement_nor_aid_THEN_it_is_an_other_payment() {
        PlatformConvention other = PlatformConvention.builder()
                .putPayers(Payer.POOLED_FUND, PlatformAmount.OTHER)
                .build();
        NationalSettlementList list =
                list(bill(LINES, Facts.none()), CODES, other).orElseThrow();
        assertThat(list.otherPayments()).hasToString("1957.00");
        assertThat(list.sums().person()).hasToString("3300.00");
        assertThat(list.cash()).hasToString("1343.00");
    }

    @Test
    void GIVEN_a_payer_without_a_code_THEN_the_refusal_names_it() {
        Outcome<NationalSettlementList> refused = list(bill(LINES, Facts.none()), Map.of(), USUAL);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-511");
            assertThat(problem.facts()).containsEntry("payers", "[POOLED_FUND]");
        });
    }

    @Test
    void GIVEN_a_category_outside_of_the_national_list_THEN_the_refusal_names_the_lines() {
        ChargeLine meals = SampleMonth.care("C1", LocalDate.parse("2026-04-02"), "meals", "CARE_MEAL", "25.00");
        SettledBill care = SampleMonth.settle(List.of(meals)).bills(Ledger.CARE).get(0);
        Map<Payer, FundPaymentType> codes = Map.of(Payer.CARE_VOUCHER, FundPaymentType.OTHER);
        assertThat(list(care, codes, USUAL).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-512");
            assertThat(problem.facts()).containsEntry("lines", "[C1]");
        });
    }

    @Test
    void GIVEN_aid_that_paid_outside_the_catalogue_THEN_self_pay_would_be_negative_and_is_refused() {
        // Commercial cover of 95 % of the 1343.00 that are left leaves 67.15, less than the 300.00 of own-pay.
        PlatformConvention asAid = PlatformConvention.builder()
                .putPayers(Payer.COMMERCIAL, PlatformAmount.MEDICAL_AID)
                .build();
        SettledBill covered = bill(LINES, Facts.none().with("commercialPlan", "GOLD"));
        assertThat(list(covered, CODES, asAid).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-513");
            assertThat(problem.facts()).containsEntry("psn_ownpay", "300.00").containsEntry("borne", "67.15");
        });
        NationalSettlementList usual = list(covered, CODES, USUAL).orElseThrow();
        assertThat(usual.otherPayments()).hasToString("1275.85");
        assertThat(usual.cash()).hasToString("67.15");
    }

    @Test
    void GIVEN_a_line_without_class_THEN_the_classes_of_its_category_are_missing_and_not_guessed() throws IOException {
        List<ChargeLine> lines = new ArrayList<>(LINES);
        lines.add(line("L4", "01", "50.00", "0", ""));
        lines.add(line("L5", "04", "60.00", "1", ""));
        NationalSettlementList list =
                list(bill(lines, Facts.none()), CODES, USUAL).orElseThrow();
        assertThat(list.items().get(0).classes()).isEmpty();
        assertThat(list.items().get(1).classes()).contains(new Classes(Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(list.missing())
                .filteredOn(field -> field.startsWith("iteminfo"))
                .containsExactly("iteminfo[01].claa_sumfee", "iteminfo[01].clab_amt", "iteminfo[01].oth_amt");
        JsonNode json = new JsonMapper().readTree(SettlementListWriter.write(list));
        assertThat(json.at("/iteminfo/0").has("claa_sumfee")).isFalse();
        assertThat(json.at("/iteminfo/0/amt").textValue()).isEqualTo("1050.00");
        assertThat(json.at("/iteminfo/1").toString())
                .isEqualTo("{\"med_chrgitm\":\"04\",\"amt\":\"60.00\",\"claa_sumfee\":\"0.00\",\"clab_amt\":\"0.00\","
                        + "\"fulamt_ownpay_amt\":\"60.00\",\"oth_amt\":\"0.00\"}");
        assertThat(json.path("setlinfo").toString())
                .isEqualTo("{\"psn_selfpay\":\"1045.50\",\"psn_ownpay\":\"360.00\",\"acct_pay\":\"0.00\","
                        + "\"psn_cashpay\":\"1405.50\"}");
        assertThat(json.path("payinfo").toString())
                .isEqualTo("[{\"fund_pay_type\":\"310100\",\"fund_payamt\":\"2004.50\"}]");
    }

    @Test
    void GIVEN_lines_that_are_not_those_of_the_bill_THEN_the_caller_is_told() {
        Settlement settlement = bill(LINES, Facts.none()).settlement();
        assertThatThrownBy(() -> NationalSettlementList.of(settlement, LINES.subList(0, 2), CODES, USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines: must have every line of the bill, but lack L3");
    }

    @Provide
    Arbitrary<List<ChargeLine>> bills() {
        Arbitrary<ChargeLine> line = Combinators.combine(
                        Arbitraries.of("01", "03", "04", "05", "07", "08", "09", "14"),
                        Arbitraries.longs().between(0, 9_999_99),
                        Arbitraries.of("0", "0.05", "0.333333", "1"),
                        Arbitraries.of("", "1.00", "500.00"),
                        Arbitraries.of(ChargeGrade.CLASS_A, ChargeGrade.CLASS_B, ChargeGrade.CLASS_C))
                .as((category, fen, rate, ceiling, grade) ->
                        line("L", category, Money.ofFen(fen).toString(), rate, ceiling, grade));
        return line.list().ofMinSize(1).ofMaxSize(40).map(NationalSettlementListTest::numbered);
    }

    private static List<ChargeLine> numbered(List<ChargeLine> lines) {
        List<ChargeLine> numbered = new ArrayList<>();
        for (ChargeLine line : lines) {
            CatalogueTerms terms = line.catalogueTerms().orElseThrow();
            numbered.add(line(
                    "L" + numbered.size(),
                    line.category().orElseThrow().toString(),
                    line.amount().toString(),
                    terms.selfPayRate().toString(),
                    terms.priceCeiling().map(UnitPrice::toString).orElse(""),
                    line.grade().orElseThrow()));
        }
        return numbered;
    }

    @Property(tries = 300)
    void GIVEN_any_bill_THEN_the_identities_of_the_list_hold(@ForAll("bills") List<ChargeLine> lines) {
        SettledBill bill = bill(lines, Facts.none());
        NationalSettlementList list = list(bill, CODES, USUAL).orElseThrow();
        assertThat(IdentityChecks.settlementList(list.sums()))
                .hasSize(2)
                .allSatisfy(check -> assertThat(check).isInstanceOf(IdentityCheck.Holds.class));
        assertThat(Money.sum(list.items().stream().map(Item::amount).toList()))
                .isEqualTo(bill.settlement().total());
        assertThat(Money.sum(list.items().stream().map(Item::ownPay).toList()))
                .isEqualTo(list.sums().ownPay());
        assertThat(list.otherPayments().plus(list.account()).plus(list.cash()))
                .isEqualTo(list.sums().person());
        assertThat(list.items()).allSatisfy(item -> {
            Classes classes = item.classes().orElseThrow();
            assertThat(classes.a().plus(classes.b()).plus(classes.other()).plus(item.ownPay()))
                    .isEqualTo(item.amount());
        });
        assertThat(list.sums().selfPay().isNegative()).isFalse();
    }

    /** Found in review: 100.00 of own-pay that the fund takes over would stand as the person's own-pay in the list. */
    @Test
    void GIVEN_a_fund_that_pays_a_part_of_own_pay_THEN_the_list_is_refused_though_self_pay_is_positive() {
        SettledBill bill = bill(LINES, Facts.none());
        Settlement moved = bill.settlement()
                .moving(Payer.PERSON, Payer.POOLED_FUND, Map.of(LineId.of("L3"), Money.parseYuan("100.00")));
        assertThat(NationalSettlementList.of(moved, LINES, CODES, USUAL).problems())
                .extracting(problem -> problem.code().toString())
                .containsExactly("YY-B-513");
        Settlement inScope = bill.settlement()
                .moving(Payer.PERSON, Payer.POOLED_FUND, Map.of(LineId.of("L2"), Money.parseYuan("100.00")));
        assertThat(NationalSettlementList.of(inScope, LINES, CODES, USUAL)
                        .orElseThrow()
                        .cash())
                .hasToString("1243.00");
    }
}
