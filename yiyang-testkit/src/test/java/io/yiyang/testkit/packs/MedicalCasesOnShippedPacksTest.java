package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static io.yiyang.testkit.packs.Shipped.list;
import static io.yiyang.testkit.packs.Shipped.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The medical cases of the shipped places go through the shipped packs; the figures of a case are only compared with. */
class MedicalCasesOnShippedPacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final String STAY = "ledger=MEDICAL setting=INPATIENT ";
    private static final Payer POOL = Payer.POOLED_FUND;
    private static final Payer LARGE = Payer.of("LARGE_AMOUNT");
    private static final Money PLENTY = Money.parseYuan("100000.00");

    private static final Map<String, Consumer<JsonNode>> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("W02-chongqing-yubei-three-payers", MedicalCasesOnShippedPacksTest::yubeiExample);
        CHECKS.put("W04-hubei-catastrophic-150000", MedicalCasesOnShippedPacksTest::yearBurden);
        CHECKS.put("fur-M08-band-edges-zero", MedicalCasesOnShippedPacksTest::bandEdges);
        CHECKS.put("S-P01-wuhan-resident-transfer", MedicalCasesOnShippedPacksTest::transfer);
        CHECKS.put("fur-M70-highest-once-second", MedicalCasesOnShippedPacksTest::transfer);
        CHECKS.put("S-P03-wuhan-employee-high-cost", MedicalCasesOnShippedPacksTest::highCost);
        CHECKS.put("fur-M62-high-cost-120000", MedicalCasesOnShippedPacksTest::highCost);
        CHECKS.put("S-P04-yichang-four-stages", MedicalCasesOnShippedPacksTest::fourStages);
        CHECKS.put("fur-M63-yichang-more", MedicalCasesOnShippedPacksTest::fourStages);
        CHECKS.put("S-P06-chongqing-step-down-floor", MedicalCasesOnShippedPacksTest::stepDown);
        CHECKS.put("S-P08-yubei-catastrophic-not-reached", MedicalCasesOnShippedPacksTest::notReached);
        CHECKS.put("S-P09-chuzhou-employee-outpatient", MedicalCasesOnShippedPacksTest::outpatient);
        CHECKS.put("fur-M01-wuhan-active-l2", c -> wuhanEmployee(c, "2"));
        CHECKS.put("fur-M02-wuhan-below-deductible", c -> wuhanEmployee(c, "3"));
        CHECKS.put("fur-M03-deductible-exactly", c -> wuhanEmployee(c, "3"));
        CHECKS.put("fur-M68-first-second", MedicalCasesOnShippedPacksTest::firstAndLater);
        CHECKS.put("fur-M98-items", MedicalCasesOnShippedPacksTest::items);
    }

    static Stream<String> ids() {
        return CHECKS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_case_of_a_shipped_place_WHEN_it_is_settled_by_the_shipped_pack_THEN_every_fen_is_as_expected(
            String id) {
        CHECKS.get(id).accept(Shipped.document(id));
    }

    private static Facts person(String words) {
        return facts(words.strip().split(" +"));
    }

    private static void same(String what, Money actual, JsonNode expected) {
        assertThat(actual).as(what).isEqualTo(money(expected));
    }

    private static void payers(Settlement settlement, JsonNode expected) {
        assertThat(expected.properties()).isNotEmpty();
        expected.properties().forEach(e -> same(e.getKey(), settlement.share(Shipped.payer(e.getKey())), e.getValue()));
    }

    // Yubei and Chongqing

    private static final String YUBEI = STAY + "scheme=390 hospitalLevel=2 tier=1 limitReading=FUND entitlement=";

    private static Shipped yubei(List<PolicyPack> tenant) {
        return Shipped.of("500112", tenant, "nation-sample", "chongqing-sample");
    }

    private static void yubeiExample(JsonNode c) {
        JsonNode inputs = c.at("/inputs");
        SplitLine line = SplitLine.ofInScope(
                LineId.of("line"), Optional.empty(), money(inputs.at("/total")), money(inputs.at("/eligible")));
        Settlement settled = yubei(List.of()).settle(DAY, person(YUBEI + "MINIMUM_LIVING_MARGIN"), Shipped.bill(line));
        payers(settled, c.at("/expected/payers"));
        same("person", settled.share(Payer.PERSON), c.at("/derived/personal_total"));
        assertThat(settled.share(Payer.CATASTROPHIC)).isEqualTo(Money.ZERO);
        assertThat(settled.weakest()).isEqualTo(Confidence.DECLARED);
    }

    /** The burden of the official example is below the threshold, but above the half of it. */
    private static void notReached(JsonNode c) {
        Map<String, String> words = Map.of("低保边缘", "MINIMUM_LIVING_MARGIN", "低保", "MINIMUM_LIVING");
        // The sources tell tilt aid for one group only; the tenant adds the other, and nothing here depends on how much
        // it is.
        Shipped shipped = yubei(List.of(Shipped.tenant("500112", "tilt.ratio", new TermValue.Ratio(Rate.ZERO))));
        for (JsonNode entry : list(c.at("/cases"))) {
            Facts facts = person(YUBEI + words.get(entry.at("/who").asText()));
            Settlement settled = shipped.settle(DAY, facts, Shipped.bill(Shipped.inScope(Money.parseYuan("50000.00"))));
            Money burden = settled.total().minus(settled.share(POOL));
            same("burden", burden, entry.at("/burden_after_basic"));
            Money threshold = shipped.amount("resident.catastrophic.deductible", DAY, facts);
            if (entry.has("half_threshold")) {
                same("threshold", threshold, entry.at("/half_threshold"));
                assertThat(settled.share(Payer.CATASTROPHIC).isPositive()).isTrue();
            } else {
                same("threshold", threshold, c.at("/rule/catastrophic_threshold"));
                same("catastrophic", settled.share(Payer.CATASTROPHIC), entry.at("/expected_catastrophic"));
            }
        }
    }

    private static void stepDown(JsonNode c) {
        Shipped shipped = Shipped.of("500000", "nation-sample", "chongqing-sample");
        for (JsonNode entry : list(c.at("/cases"))) {
            for (String reading : List.of("LINEAR", "COMPOUNDING")) {
                JsonNode expected = entry.at("/expected_" + (reading.equals("LINEAR") ? "linear" : "compounding"));
                if (expected.isMissingNode()) {
                    continue;
                }
                StageTerms stage = shipped.terms(
                                DAY,
                                person(STAY + "scheme=310 specialDisease=NO hospitalKind=GENERAL personGroup=ACTIVE"
                                        + " largeAmountReading=NOT_APPLIED hospitalLevel="
                                        + Shipped.level(entry.at("/level")) + " steppingReading="
                                        + reading))
                        .stages()
                        .get(0);
                List<String> deductibles = new ArrayList<>();
                for (long stay = 1; stay <= entry.at("/stays").asLong(); stay++) {
                    Bill bill = Shipped.bill(Shipped.inScope(PLENTY)).withStay(StayInYear.of(stay, 1));
                    deductibles.add(PayerChain.standardDeductible(bill, stage).toString());
                }
                assertThat(deductibles)
                        .as(reading)
                        .isEqualTo(list(expected).stream().map(JsonNode::asText).toList());
            }
        }
    }

    // Hubei and Wuhan

    private static final String RESIDENT = STAY
            + "scheme=390 entitlement=NONE limitReading=FUND catastrophicBaseReading=WITH_DEDUCTIBLE stayRepeated=FIRST";

    private static Shipped wuhan() {
        return Shipped.of("420100", "nation-sample", "wuhan-sample");
    }

    private static Settlement ofYearBurden(String region, Money burden) {
        return Shipped.of(region, "nation-sample", "yichang-sample")
                .settle(
                        DAY,
                        person("ledger=MEDICAL setting=YEAR_BURDEN scheme=390 entitlement=NONE"),
                        Shipped.bill(Shipped.inScope(burden)));
    }

    /** The case names no city, and its bands are the province's: two cities with limits of their own. */
    private static void yearBurden(JsonNode c) {
        for (String region : List.of("420100", "420500")) {
            Settlement settled = ofYearBurden(region, money(c.at("/inputs/eligible")));
            payers(settled, c.at("/expected/payers"));
            same("person", settled.share(Payer.PERSON), c.at("/derived/personal_total"));
        }
    }

    private static void bandEdges(JsonNode c) {
        for (JsonNode point : list(c.at("/points"))) {
            for (String region : List.of("420100", "420500")) {
                Settlement settled = ofYearBurden(region, money(point.at("/eligible")));
                same(region, settled.share(Payer.PERSON), point.at("/personal_total"));
            }
        }
    }

    private static final Map<String, String> READINGS = Map.of(
            "top_up_at_second_hospital", "TOP_UP",
            "all_at_the_higher_hospital", "AT_HIGHER",
            "all_at_the_first_hospital", "AT_FIRST");

    private static void transfer(JsonNode c) {
        Shipped shipped = wuhan();
        c.at("/rule/second_stay").properties().forEach(later -> {
            Facts facts = person(RESIDENT.replace("FIRST", "LATER") + " hospitalLevel=" + levelOf(later.getKey()));
            assertThat(shipped.amount("resident.inpatient.deductible", DAY, facts))
                    .isEqualTo(Money.parseYuan(later.getValue().asText()));
        });
        for (JsonNode entry : list(c.at("/cases"))) {
            List<String> chain =
                    list(entry.at("/chain")).stream().map(Shipped::level).toList();
            if (!entry.has("readings")) {
                List<Money> eligible = chain.stream().map(level -> PLENTY).toList();
                for (String reading : READINGS.values()) {
                    Money total = Money.sum(deductibles(shipped, reading, chain, eligible));
                    same(chain + " " + reading, total, entry.at("/expected_deductible_total"));
                }
                continue;
            }
            List<Money> eligible =
                    list(entry.at("/eligible")).stream().map(Shipped::money).toList();
            entry.at("/readings").properties().forEach(reading -> {
                String word = READINGS.get(reading.getKey());
                List<Money> deductibles = deductibles(shipped, word, chain, eligible);
                List<Money> funds = new ArrayList<>();
                for (int i = 0; i < chain.size(); i++) {
                    Bill bill = stay(i, eligible.get(i)).withDeductibles(Map.of(POOL, deductibles.get(i)));
                    funds.add(
                            shipped.settle(DAY, inHospital(chain.get(i)), bill).share(POOL));
                }
                assertThat(deductibles).isEqualTo(moneys(reading.getValue().at("/deductible")));
                assertThat(funds).isEqualTo(moneys(reading.getValue().at("/fund")));
                same(word, Money.sum(funds), reading.getValue().at("/fund_total"));
            });
        }
    }

    private static String levelOf(String chinese) {
        return Map.of("三级", "3", "二级", "2", "一级", "1").getOrDefault(chinese, "");
    }

    private static List<Money> moneys(JsonNode array) {
        return list(array).stream().map(Shipped::money).toList();
    }

    private static Bill stay(int place, Money eligible) {
        return Bill.of(BillId.of("stay-" + place), List.of(Shipped.inScope(eligible)));
    }

    private static Facts inHospital(String level) {
        return person(RESIDENT + " hospitalLevel=" + level);
    }

    private static List<Money> deductibles(Shipped shipped, String reading, List<String> chain, List<Money> eligible) {
        TermValue strategy =
                shipped.value("transfer.deductible", DAY, facts("scheme=390", "transferReading=" + reading));
        List<LinkedStay> stays = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Bill bill = stay(i, eligible.get(i));
            StageTerms stage =
                    shipped.terms(DAY, inHospital(chain.get(i))).stages().get(0);
            stays.add(new LinkedStay(bill.id(), PayerChain.standardDeductible(bill, stage), eligible.get(i)));
        }
        return TransferDeductible.named(strategy.toString()).orElseThrow().allocate(stays);
    }

    private static final String EMPLOYEE =
            STAY + "scheme=310 treatmentArea=LOCAL personGroup=ACTIVE stayRepeated=FIRST hospitalLevel=";

    private static void highCost(JsonNode c) {
        Shipped shipped = wuhan();
        for (JsonNode entry : list(c.at("/cases"))) {
            Bill bill = Shipped.bill(Shipped.inScope(money(entry.at("/eligible_year_one_stay"))));
            Settlement banded = shipped.settle(DAY, person(EMPLOYEE + "3 highCostReading=BANDS_2022"), bill);
            same("fund", banded.share(POOL).plus(banded.share(LARGE)), entry.at("/expected_fund_total"));
            same("person", banded.share(Payer.PERSON), entry.at("/expected_personal"));
            if (entry.has("with_flat_0.86_to_240000")) {
                JsonNode flat = entry.get("with_flat_0.86_to_240000");
                Settlement plain = shipped.settle(DAY, person(EMPLOYEE + "3"), bill);
                same("fund", plain.share(POOL).plus(plain.share(LARGE)), flat.at("/fund_total"));
                same("person", plain.share(Payer.PERSON), flat.at("/personal"));
            }
        }
    }

    private static void wuhanEmployee(JsonNode c, String level) {
        JsonNode inputs = c.at("/inputs");
        Money total = money(inputs.at("/total"));
        SplitLine line = inputs.has("eligible")
                ? SplitLine.ofInScope(LineId.of("line"), Optional.empty(), total, money(inputs.at("/eligible")))
                : SplitLine.of(
                        LineId.of("line"),
                        Optional.empty(),
                        total,
                        Money.parseYuan(inputs.path("ownpay").asText("0")),
                        Money.ZERO,
                        Money.parseYuan(inputs.path("preself").asText("0")));
        Settlement settled = wuhan().settle(DAY, person(EMPLOYEE + level), Shipped.bill(line));
        payers(settled, c.at("/expected/payers"));
        same("person", settled.share(Payer.PERSON), c.at("/expected/personal_total"));
    }

    private static void firstAndLater(JsonNode c) {
        for (JsonNode entry : list(c.at("/cases"))) {
            String repeated = entry.at("/stay_no").asLong() == 1 ? "FIRST" : "LATER";
            String group = entry.at("/person").asText().toUpperCase(java.util.Locale.ROOT);
            Facts facts = person(STAY + "scheme=310 treatmentArea=LOCAL personGroup=" + group + " stayRepeated="
                    + repeated + " hospitalLevel=" + Shipped.level(entry.at("/level")));
            Settlement settled =
                    wuhan().settle(DAY, facts, Shipped.bill(Shipped.inScope(money(entry.at("/eligible")))));
            same("pool", settled.share(POOL), entry.at("/expected_basic_pool"));
        }
    }

    private static void items(JsonNode c) {
        Shipped shipped = wuhan();
        Facts facts = person(EMPLOYEE + "2");
        Rate first = ((TermValue.Ratio) shipped.value("classB.preSelfPay", DAY, facts)).rate();
        List<SplitLine> lines = new ArrayList<>();
        for (JsonNode item : list(c.at("/inputs/items"))) {
            LineId id = LineId.of("line-" + lines.size());
            Money amount = money(item.at("/amount"));
            SplitLine line = SplitLine.inScope(id, Optional.empty(), amount);
            lines.add(
                    switch (item.at("/class").asText()) {
                        case "ownpay" -> SplitLine.ofInScope(id, Optional.empty(), amount, Money.ZERO);
                        case "preself_then_ratio" -> {
                            assertThat(first)
                                    .isEqualTo(
                                            Rate.parse(item.at("/preself_ratio").asText()));
                            yield line.payingFirst(first, RoundingMode.HALF_UP);
                        }
                        default -> line;
                    });
        }
        Settlement settled = shipped.settle(DAY, facts, Shipped.bill(lines.toArray(SplitLine[]::new)));
        payers(settled, c.at("/expected/payers"));
        same("person", settled.share(Payer.PERSON), c.at("/expected/personal_total"));
    }

    // Yichang

    private static final Map<String, String> WHO =
            Map.of("class2 低保", "MINIMUM_LIVING", "class3 低保边缘", "MINIMUM_LIVING_MARGIN", "ordinary", "NONE");

    private static void fourStages(JsonNode c) {
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        for (JsonNode entry : list(c.at("/cases"))) {
            assertThat(entry.at("/stay_no").asLong()).isEqualTo(1);
            boolean referred = entry.at("/referred").asBoolean();
            Facts facts = person(STAY + "scheme=390 treatmentArea=LOCAL catastrophicBaseReading=WITH_DEDUCTIBLE"
                    + " stayRepeated=FIRST insideProvince=YES referral=" + (referred ? "COMPLIANT" : "NONE")
                    + " entitlement=" + WHO.get(entry.at("/who").asText()) + " hospitalLevel="
                    + Shipped.level(entry.at("/level")));
            Settlement settled =
                    shipped.settle(DAY, facts, Shipped.bill(Shipped.inScope(money(entry.at("/eligible")))));
            entry.at("/expected").properties().forEach(e -> {
                Payer payer = e.getKey().equals("personal_in_scope") ? Payer.PERSON : Shipped.payer(e.getKey());
                Money share = settled.stage(payer).isPresent() || payer.equals(Payer.PERSON)
                        ? settled.share(payer)
                        : Money.ZERO;
                same(entry.at("/who").asText() + " " + e.getKey(), share, e.getValue());
            });
        }
    }

    // Chuzhou

    private static void outpatient(JsonNode c) {
        Shipped shipped = Shipped.of("341100", "nation-sample");
        for (JsonNode entry : list(c.at("/cases"))) {
            String who = "ledger=MEDICAL setting=OUTPATIENT scheme=310 personGroup="
                    + entry.at("/person").asText().toUpperCase(java.util.Locale.ROOT) + " hospitalLevel=";
            if (!entry.has("visits")) {
                Settlement settled = shipped.settle(
                        DAY,
                        person(who + Shipped.level(entry.at("/level"))),
                        Shipped.bill(Shipped.inScope(money(entry.at("/eligible_year")))));
                same("fund", settled.share(POOL), entry.at("/expected_fund"));
                continue;
            }
            YearToDate year = YearToDate.newYear(java.util.Set.of(POOL));
            List<Money> funds = new ArrayList<>();
            for (JsonNode visit : list(entry.at("/visits"))) {
                Terms terms = shipped.terms(DAY, person(who + Shipped.level(visit.at("/level"))));
                Settlement settled = PayerChain.settle(
                                Shipped.bill(Shipped.inScope(money(visit.at("/eligible"))))
                                        .withYear(year),
                                terms)
                        .orElseThrow();
                PayerShare share = settled.shares().get(0);
                funds.add(share.amount());
                year = settled.yearAfter();
            }
            assertThat(funds).isEqualTo(moneys(entry.at("/expected_fund_per_visit")));
        }
    }
}
