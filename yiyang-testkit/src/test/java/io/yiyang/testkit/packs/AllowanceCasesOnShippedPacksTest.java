package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static io.yiyang.testkit.packs.Shipped.list;
import static io.yiyang.testkit.packs.Shipped.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.allowance.AllowanceDates;
import io.yiyang.billing.allowance.AllowanceMonth;
import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.allowance.EffectiveDateRule.Timing;
import io.yiyang.billing.allowance.PayCycle;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of allowances and subsidies of the shipped places go through the shipped packs. */
class AllowanceCasesOnShippedPacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Facts AGE = facts("ledger=ALLOWANCE", "allowance=AGE");

    private static final Map<String, Consumer<JsonNode>> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("S-der-703-wuhan-age-allowance", c -> ageTable(c, Shipped.of("420100", "nation-sample")));
        CHECKS.put("fur-135-yichang-age", c -> ageTable(c, Shipped.of("420500", "nation-sample", "yichang-sample")));
        CHECKS.put("S-der-704-tiangongdian-age-allowance-dates", c -> dates(c, tiangongdian(), true));
        CHECKS.put("fur-138-tiangongdian-no-death", c -> dates(c, tiangongdian(), true));
        CHECKS.put("fur-137-wuhan-age-dates", c -> dates(c, Shipped.of("420100", "nation-sample"), false));
        CHECKS.put("fur-226-second-half", c -> dates(c, Shipped.of("420100", "nation-sample"), false));
        CHECKS.put(
                "fur-227-quarterly-cycle-half-year-sum", c -> dates(c, Shipped.of("420100", "nation-sample"), false));
        CHECKS.put("S-der-709-yichang-poor-elder-subsidy", AllowanceCasesOnShippedPacksTest::poorElder);
        CHECKS.put("fur-139-yichang-choice-edge", AllowanceCasesOnShippedPacksTest::poorElder);
        CHECKS.put("der-309-chuzhou-leased-conditions", AllowanceCasesOnShippedPacksTest::leased);
        CHECKS.put("fur-154-chuzhou-leased-edges", AllowanceCasesOnShippedPacksTest::leased);
        CHECKS.put("der-310-langya-insurance", AllowanceCasesOnShippedPacksTest::careInsurance);
        CHECKS.put("fur-202-langya-semi", AllowanceCasesOnShippedPacksTest::careInsurance);
        CHECKS.put("fur-224-care-as-decimals", c -> destituteCare(c, "minWage", c.at("/expected/care"), 1));
        CHECKS.put(
                "fur-147-anhui-central-only",
                c -> destituteCare(c, "minWageMonth", c.at("/expected/perYear/CENTRAL"), 12));
    }

    static Stream<String> ids() {
        return CHECKS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_an_allowance_of_a_shipped_place_WHEN_the_shipped_pack_pays_it_THEN_every_fen_is_as_expected(String id) {
        CHECKS.get(id).accept(Shipped.document(id));
    }

    private static Money one(List<Allowance> allowances) {
        assertThat(allowances).hasSize(1);
        return allowances.get(0).amount();
    }

    private static Shipped tiangongdian() {
        return Shipped.of("500112", "nation-sample");
    }

    private static Money ofAge(Shipped shipped, long age) {
        Facts facts = AGE.with("subdistrict", "TIANGONGDIAN").with("entitlement", "NONE");
        return one(shipped.allowances(DAY, facts, Map.of("age", age)));
    }

    private static void ageTable(JsonNode c, Shipped shipped) {
        List<Money> amounts = new ArrayList<>();
        for (JsonNode age : list(c.at("/input/ages"))) {
            amounts.add(ofAge(shipped, age.asLong()));
        }
        assertThat(amounts)
                .isEqualTo(list(c.at("/expected/results")).stream()
                        .map(Shipped::money)
                        .toList());
        PayCycle quarter = PayCycle.QUARTER;
        if (shipped.region().toString().equals("420100")) {
            quarter = PayCycle.valueOf(
                    shipped.value("ageAllowance.payCycle", DAY, Facts.none()).toString());
        }
        List<AllowanceMonth> months = AllowanceMonth.schedule(
                        YearMonth.from(DAY),
                        YearMonth.from(DAY).plusMonths(2),
                        new AllowanceDates.Months(YearMonth.from(DAY), Optional.empty()),
                        month -> Outcome.of(shipped.allowances(
                                month.atDay(1),
                                AGE.with("subdistrict", "TIANGONGDIAN").with("entitlement", "NONE"),
                                Map.of("age", 85L))))
                .orElseThrow();
        assertThat(AllowanceMonth.byCycle(months, quarter).values())
                .containsExactly(money(c.at("/expected/quarterAt85")));
    }

    /** The months follow from the pack where its source prints the rule, else from what the case declares. */
    private static void dates(JsonNode c, Shipped shipped, boolean printed) {
        LocalDate born = LocalDate.parse(c.at("/input/born").asText());
        Optional<LocalDate> died = c.at("/input").has("died")
                ? Optional.of(LocalDate.parse(c.at("/input/died").asText()))
                : Optional.empty();
        assertThat(c.at("/rule/start").asText()).isEqualTo("MONTH_OF_BIRTHDAY");
        Timing start = Timing.FIRST_OF_MONTH;
        boolean deathMonthPaid = true;
        if (printed) {
            start = Timing.valueOf(
                    shipped.value("ageAllowance.start", DAY, Facts.none()).toString());
            deathMonthPaid = shipped.value("ageAllowance.deathMonth", DAY, Facts.none())
                    .toString()
                    .equals("PAID");
            PayCycle cycle = PayCycle.valueOf(
                    shipped.value("ageAllowance.payCycle", DAY, Facts.none()).toString());
            assertThat(cycle.name()).isEqualTo(c.at("/rule/payCycle").asText());
        }
        AllowanceDates.Months paid = new AllowanceDates(
                        EffectiveDateRule.of(start), EffectiveDateRule.of(start), deathMonthPaid)
                .of(born.plusYears(80), Optional.empty(), died);
        JsonNode expected = c.at("/expected");
        if (expected.has("firstPaidMonth")) {
            assertThat(paid.first()).hasToString(expected.at("/firstPaidMonth").asText());
        }
        if (expected.has("lastPaidMonth")) {
            assertThat(paid.last().map(YearMonth::toString))
                    .contains(expected.at("/lastPaidMonth").asText());
        }
        expected.properties().forEach(e -> {
            String key = e.getKey();
            if (key.startsWith("moveTo")) {
                Money amount = Money.parseYuan(key.replaceAll("[^0-9]", ""));
                YearMonth month = Stream.iterate(paid.first(), m -> m.plusMonths(1))
                        .filter(m ->
                                ofAge(shipped, AllowanceMonth.ageIn(m, born)).equals(amount))
                        .findFirst()
                        .orElseThrow();
                assertThat(month).hasToString(e.getValue().asText());
            } else if (key.startsWith("paid")) {
                int year = Integer.parseInt(key.replaceAll("[^0-9]", ""));
                YearMonth first = YearMonth.of(year, key.contains("First") ? 1 : 7);
                Money sum = Money.sum(Stream.iterate(first, m -> m.plusMonths(1))
                        .limit(6)
                        .filter(paid::contains)
                        .map(m -> ofAge(shipped, AllowanceMonth.ageIn(m, born)))
                        .toList());
                assertThat(sum).as(key).isEqualTo(money(e.getValue()));
            }
        });
    }

    private static final Map<String, String> GROUPS =
            Map.of("DIBAO", "MINIMUM_LIVING", "LOW_INCOME_URBAN", "LOW_INCOME_URBAN");

    /** The cases in which the care subsidy for severe disability, which is no term of the pack, is the lower one. */
    private static void poorElder(JsonNode c) {
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        List<Money> results = new ArrayList<>();
        for (JsonNode person : list(c.at("/input/cases"))) {
            Facts facts = facts(
                    "ledger=ALLOWANCE",
                    "allowance=POOR_ELDER",
                    "urbanDistrict=YES",
                    "dependent=" + (person.at("/dependent").asBoolean() ? "YES" : "NO"),
                    "entitlement=" + GROUPS.get(person.at("/group").asText()));
            Money own = one(shipped.allowances(
                    DAY, facts, Map.of("age", person.at("/age").asLong())));
            Money other = Money.parseYuan(person.path("disabilityCare").asText("0.00"));
            assertThat(other).isLessThanOrEqualTo(own);
            results.add(own);
        }
        assertThat(results)
                .isEqualTo(list(c.at("/expected/results")).stream()
                        .map(Shipped::money)
                        .toList());
    }

    private static void leased(JsonNode c) {
        Shipped shipped = Shipped.of("341100", "nation-sample", "chuzhou-sample");
        List<Money> results = new ArrayList<>();
        for (JsonNode home : list(c.at("/input/cases"))) {
            results.add(one(shipped.allowances(
                    DAY,
                    facts("ledger=ALLOWANCE", "allowance=BED_SUBSIDY", "premises=LEASED"),
                    Map.of(
                            "beds", home.at("/beds").asLong(),
                            "leaseYears", wholeYears(home.at("/leaseYears")),
                            "operatingYears", wholeYears(home.at("/operatingYears"))))));
        }
        assertThat(results)
                .isEqualTo(list(c.at("/expected/results")).stream()
                        .map(Shipped::money)
                        .toList());
    }

    private static long wholeYears(JsonNode years) {
        return new BigDecimal(years.asText()).longValue();
    }

    private static void careInsurance(JsonNode c) {
        Shipped shipped = Shipped.of("341102", "nation-sample", "langya-sample");
        Facts facts = facts(
                "ledger=ALLOWANCE",
                "allowance=CARE_INSURANCE",
                "entitlement=FAMILY_PLANNING_SPECIAL",
                "careLevel=" + c.at("/input/level").asText());
        Money amount = one(shipped.allowances(
                DAY, facts, Map.of("months", c.at("/input/months").asLong())));
        assertThat(amount).isEqualTo(money(c.at("/expected/amount")));
        assertThat(shipped.amount("careInsurance.premium", DAY, facts)).isEqualTo(money(c.at("/rule/premiumPerYear")));
    }

    /** The minimum wage is the tenant's. */
    private static void destituteCare(JsonNode c, String wage, JsonNode expected, long months) {
        Shipped shipped = Shipped.of(
                "341100",
                List.of(Shipped.tenant(
                        "341100", "minimumWage.lastYear", new TermValue.Amount(money(c.at("/input/" + wage))))),
                "nation-sample");
        assertThat(expected.properties()).hasSize(2);
        expected.properties().forEach(e -> {
            Facts facts = facts(
                    "ledger=ALLOWANCE", "allowance=DESTITUTE_CARE", "support=CENTRALISED", "careNeed=" + e.getKey());
            assertThat(one(shipped.allowances(DAY, facts, Map.of())).times(months))
                    .as(e.getKey())
                    .isEqualTo(money(e.getValue()));
        });
    }
}
