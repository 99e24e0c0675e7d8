package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerChainTest {
    private static Terms chain(StageTerms... stages) {
        return new Terms("test#chain", BilingualText.of("测试", "test"), TEST_SOURCE, List.of(stages), List.of());
    }

    private static SplitLine line(String id, String ownPay, String preSelfPay, String inScope) {
        Money own = Money.parseYuan(ownPay);
        Money pre = Money.parseYuan(preSelfPay);
        Money in = Money.parseYuan(inScope);
        return new SplitLine(
                LineId.of(id),
                Optional.of(ChargeCategory.of("09")),
                own.plus(pre).plus(in),
                own,
                Money.ZERO,
                pre,
                in);
    }

    private static Bill bill(SplitLine... lines) {
        return Bill.of(BillId.of("B"), List.of(lines));
    }

    @Test
    void threePayersEachOnWhatTheOneBeforeLeft() {
        // W02, Chongqing Yubei, official: (50000-300)x70% = 34790; 15210x70% = 10647; (4563-3000)x60% = 937.80
        Settlement settlement = PayerChain.settle(
                        bill(line("L1", "2000.00", "0", "50000.00")),
                        chain(
                                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=300", "ratio=0.70"),
                                proportional(Payer.LARGE_COST_AID, "base=REMAINING_IN_SCOPE", "ratio=0.70"),
                                proportional(
                                        Payer.TILT_AID, "base=REMAINING_IN_SCOPE", "deductible=3000", "ratio=0.60")))
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.payer() + " " + s.amount())
                .containsExactly(
                        "POOLED_FUND 34790.00", "LARGE_COST_AID 10647.00", "TILT_AID 937.80", "PERSON 5625.20");
    }

    @Test
    void aPayerOfTheTotalTakesWhatIsInScopeFirst() {
        // W25: pool 92000 of 117000 in scope, supplement 80% of all that is left: 55000 x 80% = 44000
        Settlement settlement = PayerChain.settle(
                        bill(line("L1", "30000.00", "0", "117000.00")),
                        chain(
                                proportional(
                                        Payer.POOLED_FUND,
                                        "base=ELIGIBLE",
                                        "deductible=2000",
                                        "ratio=0.80",
                                        "payCap=100000"),
                                proportional(Payer.COMMERCIAL, "base=REMAINING_TOTAL", "ratio=0.80"),
                                proportional(Payer.TILT_AID, "base=REMAINING_IN_SCOPE", "ratio=1")))
                .orElseThrow();
        assertThat(settlement.share(Payer.COMMERCIAL)).hasToString("44000.00");
        assertThat(settlement.share(Payer.TILT_AID))
                .as("25000 in scope are already taken")
                .isEqualTo(Money.ZERO);
        assertThat(settlement.share(Payer.PERSON)).hasToString("11000.00");
    }

    @Test
    void aPayerTakesOnlyFromTheLinesItCovers() {
        SplitLine bed = SplitLine.inScope(LineId.of("A"), Optional.of(ChargeCategory.CARE_BED), Money.parseYuan("900"));
        SplitLine care =
                SplitLine.inScope(LineId.of("B"), Optional.of(ChargeCategory.CARE_NURSING), Money.parseYuan("1980"));
        SplitLine meal =
                SplitLine.inScope(LineId.of("C"), Optional.of(ChargeCategory.CARE_MEAL), Money.parseYuan("440"));
        Settlement settlement = PayerChain.settle(
                        bill(bed, care, meal).withDays(new ServiceDays(22, 8, 0)),
                        chain(
                                stage(
                                        Payer.LONG_TERM_CARE,
                                        PerDiemRule.RULE,
                                        "perDay=60",
                                        "inpatientDays=PAY_FOR_CARE_GIVEN",
                                        "covers=CARE_NURSING"),
                                proportional(Payer.CARE_VOUCHER, "base=REMAINING_TOTAL", "ratio=0.40", "payCap=800")))
                .orElseThrow();
        // S-der-710: 22 x 60 = 1320; 40% of 2000 = 800 over 900, 660, 440; person 1200
        assertThat(settlement.matrix().cell(LineId.of("A"), Payer.LONG_TERM_CARE))
                .isEqualTo(Money.ZERO);
        assertThat(settlement.matrix().cell(LineId.of("B"), Payer.LONG_TERM_CARE))
                .hasToString("1320.00");
        assertThat(settlement.matrix().cell(LineId.of("A"), Payer.CARE_VOUCHER))
                .as("800 x 900/2000")
                .hasToString("360.00");
        assertThat(settlement.matrix().cell(LineId.of("B"), Payer.CARE_VOUCHER))
                .as("800 x 660/2000")
                .hasToString("264.00");
        assertThat(settlement.share(Payer.PERSON)).hasToString("1200.00");
    }

    @Test
    void equalSharesAreCountedEach() {
        // P11: two payers of 500.00 each are 1000.00, never 500.00
        Settlement settlement = PayerChain.settle(
                        bill(line("L1", "0", "0", "1000.00")),
                        chain(
                                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50"),
                                proportional(Payer.CATASTROPHIC, "base=REMAINING_IN_SCOPE", "ratio=1")))
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.amount().toString())
                .containsExactly("500.00", "500.00", "0.00");
    }

    @Test
    void aRuleThatPaysMoreThanIsLeftIsNamed() {
        PayerRule greedy = new PayerRule() {
            private static final long serialVersionUID = 1L;

            @Override
            public RuleId id() {
                return new RuleId("greedy", 1);
            }

            @Override
            public List<TermSpec> terms() {
                return List.of();
            }

            @Override
            public Payment pay(StageTerms terms, Position position, Trail trail) {
                return Payment.of(position.totalLeft().plus(Money.ofFen(1)), Payment.Scope.TOTAL);
            }
        };
        assertThatThrownBy(() -> PayerChain.settle(
                                bill(line("L1", "0", "0", "10")), chain(stage(Payer.COMMERCIAL, greedy)))
                        .orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greedy/1")
                .hasMessageContaining("must not exceed what is left 10.00, but was 10.01");
    }

    @Test
    void aPayerTwiceOrThePersonAsAStageIsACallersBug() {
        StageTerms pooled = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50");
        assertThatThrownBy(() -> PayerChain.settle(bill(line("L1", "0", "0", "10")), chain(pooled, pooled))
                        .orElseThrow())
                .hasMessageContaining("must have each payer once");
        assertThatThrownBy(() -> PayerChain.settle(
                                bill(line("L1", "0", "0", "10")),
                                chain(proportional(Payer.PERSON, "base=ELIGIBLE", "ratio=0.50")))
                        .orElseThrow())
                .hasMessageContaining("must not have the person as a stage");
        assertThatThrownBy(() -> bill(line("L1", "0", "0", "1"), line("L1", "0", "0", "1")))
                .hasMessageContaining("must have each id once");
    }

    @Test
    void aZeroBillHasZeroShares() {
        Settlement settlement = PayerChain.settle(
                        bill(line("L1", "0", "0", "0")),
                        chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=300", "ratio=0.70")))
                .orElseThrow();
        assertThat(settlement.shares()).allSatisfy(s -> assertThat(s.amount()).isEqualTo(Money.ZERO));
    }

    @Provide
    Arbitrary<List<SplitLine>> lines() {
        Arbitrary<Long> fen = Arbitraries.longs().between(0, 5_000_000).edgeCases(e -> e.add(0L, 1L));
        Arbitrary<ChargeCategory> category =
                Arbitraries.of("01", "09", "CARE_NURSING").map(ChargeCategory::of);
        return Combinators.combine(fen, fen, fen, fen, category)
                .as((own, over, pre, in, c) -> List.<Object>of(own, over, pre, in, c))
                .list()
                .ofMinSize(0)
                .ofMaxSize(25)
                .map(rows -> {
                    List<SplitLine> lines = new ArrayList<>();
                    for (List<Object> row : rows) {
                        Money[] parts = new Money[4];
                        Money total = Money.ZERO;
                        for (int i = 0; i < 4; i++) {
                            parts[i] = Money.ofFen((Long) row.get(i));
                            total = total.plus(parts[i]);
                        }
                        lines.add(new SplitLine(
                                LineId.of("L" + lines.size()),
                                Optional.of((ChargeCategory) row.get(4)),
                                total,
                                parts[0],
                                parts[1],
                                parts[2],
                                parts[3]));
                    }
                    return lines;
                });
    }

    @Provide
    Arbitrary<Terms> chains() {
        Arbitrary<Integer> ratio = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Integer> yuan = Arbitraries.integers().between(0, 60_000);
        Arbitrary<String> base = Arbitraries.of("ELIGIBLE", "REMAINING_IN_SCOPE", "REMAINING_TOTAL");
        return Combinators.combine(
                        ratio.list().ofSize(3),
                        yuan.list().ofSize(5),
                        base.list().ofSize(2),
                        Arbitraries.of(true, false))
                .as((ratios, amounts, bases, covers) -> {
                    String second = "ratio=" + "0."
                            + String.format(java.util.Locale.ROOT, "%06d", Math.min(ratios.get(1), 999_999));
                    String pooledRatio =
                            "0." + String.format(java.util.Locale.ROOT, "%06d", Math.min(ratios.get(0), 999_999));
                    List<String> pooled = new ArrayList<>(List.of(
                            "base=" + bases.get(0),
                            "deductible=" + amounts.get(0),
                            "ratio=" + pooledRatio,
                            "payCap=" + amounts.get(1)));
                    if (covers) {
                        pooled.add("covers=01 09");
                    }
                    return chain(
                            proportional(Payer.POOLED_FUND, pooled.toArray(new String[0])),
                            proportional(
                                    Payer.CATASTROPHIC,
                                    "base=REMAINING_IN_SCOPE",
                                    "deductible=" + amounts.get(2),
                                    "bands=" + (amounts.get(3) + 1) + ":0.60 *:0.75",
                                    "bandOrigin=ZERO"),
                            proportional(Payer.COMMERCIAL, "base=" + bases.get(1), second, "baseCap=" + amounts.get(4)),
                            stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE));
                });
    }

    @Property
    void sharesSumToTheBillPerLineAndPerPayer(
            @ForAll("lines") List<SplitLine> lines, @ForAll("chains") Terms terms, @ForAll int seed) {
        Bill bill = Bill.of(BillId.of("B"), lines).withAccountBalance(Optional.of(Money.ofFen(12_345)));
        Settlement settlement = PayerChain.settle(bill, terms).orElseThrow();

        assertThat(Money.sum(
                        settlement.shares().stream().map(PayerShare::amount).toList()))
                .isEqualTo(bill.total());
        for (SplitLine line : bill.lines()) {
            Money row = Money.ZERO;
            for (Payer payer : settlement.matrix().payers()) {
                Money cell = settlement.matrix().cell(line.id(), payer);
                assertThat(cell.isNegative()).isFalse();
                row = row.plus(cell);
            }
            assertThat(row).isEqualTo(line.total());
        }
        for (PayerShare share : settlement.shares()) {
            Money column = Money.sum(bill.lines().stream()
                    .map(l -> settlement.matrix().cell(l.id(), share.payer()))
                    .toList());
            assertThat(column).isEqualTo(share.amount());
        }

        List<SplitLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        Bill other = Bill.of(BillId.of("B"), shuffled).withAccountBalance(Optional.of(Money.ofFen(12_345)));
        assertThat(PayerChain.settle(other, terms).orElseThrow())
                .as("order of lines changes nothing")
                .isEqualTo(settlement);
        assertThat(PayerChain.explain(bill, terms).orElseThrow().settlement())
                .as("explaining changes nothing")
                .isEqualTo(settlement);
    }

    @Property
    void aHigherRatioNeverLowersThePayersShare(@ForAll("lines") List<SplitLine> lines) {
        Money before = Money.ZERO;
        for (String ratio : List.of("0", "0.000001", "0.5", "0.949999", "0.95", "1")) {
            Money share = PayerChain.settle(
                            Bill.of(BillId.of("B"), lines),
                            chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=440", "ratio=" + ratio)))
                    .orElseThrow()
                    .share(Payer.POOLED_FUND);
            assertThat(share).isGreaterThanOrEqualTo(before);
            before = share;
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio=0.5 yearCap=9|PAID_THIS_YEAR",
                "ratio=0.5 deductible=9 deductibleBy=YEAR|DEDUCTIBLE_THIS_YEAR",
                "ratio=0.5 deductible=9 deductibleYearCap=9|DEDUCTIBLE_THIS_YEAR",
                "ratio=0.5 baseYearCap=9|COUNTED_THIS_YEAR",
                "ratio=0.5 baseDayCap=9|STAY_IN_YEAR",
                "ratio=0.5 deductible=9 deductibleEveryDays=90|STAY_IN_YEAR",
                "ratio=0.5 deductible=9 deductibleStepAmount=1|STAY_IN_YEAR",
            })
    void GIVEN_a_rule_that_needs_a_fact_which_the_bill_does_not_tell_THEN_the_refusal_names_fact_and_rule(
            String terms, String need) {
        List<String> all = new ArrayList<>(List.of(terms.split(" ")));
        all.add("base=ELIGIBLE");
        Terms chain = chain(proportional(Payer.POOLED_FUND, all.toArray(new String[0])));
        Bill bill = bill(line("L1", "0", "0", "100.00"));
        for (Outcome<?> outcome : List.of(PayerChain.settle(bill, chain), PayerChain.explain(bill, chain))) {
            assertThat(outcome.problems()).hasSize(1);
            assertThat(outcome.problems().get(0).code()).hasToString("YY-B-035");
            assertThat(outcome.problems().get(0).facts())
                    .containsEntry("bill", bill.id().toString())
                    .containsEntry("payer", "POOLED_FUND")
                    .containsEntry("rule", "proportional/1")
                    .containsEntry("need", need);
        }
        Bill told = bill.withYear(YearToDate.newYear(Set.of(Payer.POOLED_FUND))).withStay(StayInYear.of(1, 1));
        assertThat(PayerChain.settle(told, chain).problems()).isEmpty();
    }

    @Test
    void GIVEN_an_account_whose_balance_nobody_told_THEN_it_is_refused_and_not_taken_for_empty() {
        Terms chain = chain(StageTerms.of(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE, List.of()));
        Bill bill = bill(line("L1", "0", "0", "100.00"));
        assertThat(PayerChain.missingFacts(bill, chain))
                .extracting(problem -> problem.facts().get("need"))
                .containsExactly("ACCOUNT_BALANCE");
    }

    @Test
    void GIVEN_a_payer_of_whose_year_nothing_is_known_THEN_it_is_not_known_after_the_bill_either() {
        Terms chain = chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50"));
        Bill bill = bill(line("L1", "0", "0", "100.00"));
        assertThat(PayerChain.settle(bill, chain).orElseThrow().yearAfter()).isEqualTo(YearToDate.UNKNOWN);
        assertThat(PayerChain.settle(bill.withYear(YearToDate.newYear(Set.of(Payer.POOLED_FUND))), chain)
                        .orElseThrow()
                        .yearAfter()
                        .paid())
                .containsOnly(Map.entry(Payer.POOLED_FUND, Money.parseYuan("50.00")));
    }
}
