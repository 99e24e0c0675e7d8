package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.Accumulators;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.Holder;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.reversal.MirroredSettlement;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.LineMatrix;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Every settlement law over random policies, bills and years ({@link Draws}): 1,000 tries each, 1,000,000 with the profile
 * {@code deep}. The seed that jqwik prints repeats a run.
 */
@AddLifecycleHook(LawTries.class)
class ChainLawsTest {
    private static final PersonId WANG = PersonId.of("WANG");
    private static final BenefitYear YEAR = new BenefitYear(LocalDate.of(2026, 1, 1));
    private static final LedgerAccount ACCOUNT = LedgerAccount.of(WANG, YEAR);

    /** A policy with a bill, and the source for whatever else a law draws. */
    private record Sample(Terms chain, Bill bill, Draws draws) {
        static Sample of(Random random) {
            Draws draws = new Draws(random);
            Terms chain = draws.chain();
            return new Sample(chain, draws.bill("bill", chain), draws);
        }

        Settlement settle() {
            return PayerChain.settle(bill, chain).orElseThrow();
        }

        @Override
        public String toString() {
            return written(chain) + bill;
        }
    }

    private static String written(Terms chain) {
        StringBuilder text = new StringBuilder();
        for (StageTerms stage : chain.stages()) {
            text.append(stage.payer());
            stage.terms()
                    .forEach(term ->
                            text.append(' ').append(term.name()).append('=').append(term.value()));
            text.append('\n');
        }
        return text.toString();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.randomValue(Sample::of);
    }

    @Property
    void THEN_shares_sum_to_the_bill_per_line_and_payer_and_none_is_negative_or_above_its_cap(
            @ForAll("samples") Sample sample) {
        assertThat(SettlementLaws.violations(sample.settle())).isEmpty();
    }

    @Property
    void THEN_every_cell_is_the_floor_or_the_ceiling_of_its_target(@ForAll("samples") Sample sample) {
        Settlement settlement = sample.settle();
        Left left = new Left(sample.bill());
        for (StageTerms stage : sample.chain().stages()) {
            long[] cells = cells(settlement.matrix(), stage.payer());
            if (!stage.word("roundedBy").equals(Optional.of("LINE"))) {
                long[] weights = left.of(stage);
                long sum = sum(weights);
                long share = settlement.share(stage.payer()).fen();
                for (int i = 0; i < cells.length; i++) {
                    assertThat(cells[i]).isLessThanOrEqualTo(weights[i]);
                    assertThat(Math.abs(cells[i] * sum - share * weights[i])).isLessThan(Math.max(1, sum));
                }
            }
            left.take(cells);
        }
    }

    @Property
    void THEN_the_order_of_lines_changes_nothing(@ForAll("samples") Sample sample) {
        Bill shuffled =
                sample.bill().withLines(sample.draws().shuffled(sample.bill().lines()));
        assertThat(PayerChain.settle(shuffled, sample.chain()).orElseThrow()).isEqualTo(sample.settle());
    }

    @Property
    void THEN_settling_twice_and_explaining_give_the_same(@ForAll("samples") Sample sample) {
        Settlement settlement = sample.settle();
        assertThat(sample.settle()).isEqualTo(settlement);
        assertThat(PayerChain.explain(sample.bill(), sample.chain())
                        .orElseThrow()
                        .settlement())
                .isEqualTo(settlement);
    }

    @Property
    void THEN_a_higher_ratio_or_cap_never_lowers_that_payers_share(@ForAll("samples") Sample sample) {
        Payer payer = sample.draws().oneOf(sample.chain().stages()).payer();
        Terms raised = sample.draws().raised(sample.chain(), payer);
        assertThat(PayerChain.settle(sample.bill(), raised).orElseThrow().share(payer))
                .as(() -> payer + " raised: " + written(raised))
                .isGreaterThanOrEqualTo(sample.settle().share(payer));
    }

    @Property
    void THEN_of_a_bill_of_nothing_nobody_pays_anything(@ForAll("samples") Sample sample) {
        Bill nothing = sample.draws().nothing(sample.chain());
        Settlement settlement = PayerChain.settle(nothing, sample.chain()).orElseThrow();
        assertThat(settlement.shares()).allMatch(share -> share.amount().isZero());
    }

    @Property
    void THEN_a_reversal_and_its_original_are_zero_and_restore_the_accumulators(@ForAll("samples") Sample sample) {
        AccumulatorLedger ledger = settled(AccumulatorLedger.EMPTY, sample.settle());
        Bill next = sample.draws().bill("next", sample.chain());
        Settlement second = PayerChain.settle(ledger.position(next, sample.chain(), ACCOUNT), sample.chain())
                .orElseThrow();
        MirroredSettlement mirrored = new MirroredSettlement(BillId.of("reversal"), second);
        for (Payer payer : second.matrix().payers()) {
            assertThat(second.share(payer).plus(mirrored.share(payer))).isEqualTo(Money.ZERO);
            for (LineId line : second.matrix().lines()) {
                assertThat(second.matrix().cell(line, payer).plus(mirrored.cell(line, payer)))
                        .isEqualTo(Money.ZERO);
            }
        }
        assertThat(Accumulated.of(second).plus(mirrored.accumulated())).isEqualTo(Accumulated.NONE);
        Accumulators before = ledger.accumulators();
        AccumulatorLedger reversed =
                settled(ledger, second).reverse(second.id(), mirrored.id()).orElseThrow();
        assertThat(reversed.accumulators()).isEqualTo(before);
        assertThat(reversed.position(second.bill(), sample.chain(), ACCOUNT)).isEqualTo(second.bill());
    }

    /** A policy whose parameters run over the year, and the lines of the year's stays. */
    private record YearSample(Terms chain, List<List<SplitLine>> stays) {
        static YearSample of(Random random) {
            Draws draws = new Draws(random);
            Map<String, TermValue> terms = new LinkedHashMap<>();
            terms.put("base", draws.word("ELIGIBLE", "REMAINING_IN_SCOPE"));
            terms.put("rounding", draws.word("HALF_UP", "HALF_DOWN", "HALF_EVEN", "UP", "DOWN", "CEILING", "FLOOR"));
            terms.put("consumedBy", draws.word("YEAR"));
            terms.put("deductible", draws.money(draws.amount(3_000_000)));
            terms.put("deductibleBy", draws.word("YEAR"));
            draws.option(terms, "deductibleFactor", draws.ratio());
            draws.option(terms, "baseYearCap", draws.money(draws.amount(30_000_000)));
            draws.option(terms, "window", draws.money(draws.amount(20_000_000)));
            draws.option(terms, "yearCap", draws.money(draws.amount(20_000_000)));
            draws.option(terms, "ratioBonus", draws.ratio());
            draws.option(terms, "ratioCut", draws.ratio());
            if (draws.upTo(1) == 0) {
                terms.put("ratio", draws.ratio());
            } else {
                terms.put("bandOrigin", draws.word("ZERO", "DEDUCTIBLE"));
                terms.put("bands", draws.bands());
            }
            Terms chain = Stages.chain(Draws.stage(Payer.POOLED_FUND, ProportionalRule.RULE, terms));
            List<List<SplitLine>> stays = new ArrayList<>();
            for (int i = draws.upTo(4); i >= 0; i--) {
                stays.add(draws.bill("stay-" + i, chain).lines());
            }
            return new YearSample(chain, stays);
        }

        @Override
        public String toString() {
            return written(chain) + stays;
        }
    }

    @Provide
    Arbitrary<YearSample> years() {
        return Arbitraries.randomValue(YearSample::of);
    }

    /** What a stay consumes and counts is exact. What it pays is rounded, so that stays and year may differ by that. */
    @Property
    void THEN_a_year_split_into_stays_leads_to_the_accumulators_of_the_year(@ForAll("years") YearSample sample) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        List<SplitLine> all = new ArrayList<>();
        for (List<SplitLine> lines : sample.stays()) {
            Bill bill = Bill.of(BillId.of("stay-" + ledger.entries().size()), lines);
            ledger = settled(
                    ledger,
                    PayerChain.settle(ledger.position(bill, sample.chain(), ACCOUNT), sample.chain())
                            .orElseThrow());
            for (SplitLine line : lines) {
                LineId id = LineId.of("line-" + all.size());
                all.add(new SplitLine(
                        id,
                        line.category(),
                        line.total(),
                        line.ownPay(),
                        line.overLimit(),
                        line.preSelfPay(),
                        line.inScope()));
            }
        }
        Bill whole = AccumulatorLedger.EMPTY.position(Bill.of(BillId.of("year"), all), sample.chain(), ACCOUNT);
        Accumulated once =
                Accumulated.of(PayerChain.settle(whole, sample.chain()).orElseThrow());
        Accumulated year = ledger.accumulators().of(new Holder.OfPerson(WANG), YEAR);
        assertThat(year.total()).isEqualTo(once.total());
        assertThat(year.inScope()).isEqualTo(once.inScope());
        assertThat(year.deductibles()).isEqualTo(once.deductibles());
        assertThat(year.counted()).isEqualTo(once.counted());
        long apart =
                year.paid(Payer.POOLED_FUND).minus(once.paid(Payer.POOLED_FUND)).fen();
        assertThat(Math.abs(apart))
                .isLessThanOrEqualTo(roundings(
                        sample.stays().size(), sample.chain().stages().get(0).rounding()));
    }

    /** Each stay and the year round once: by half a fen at most to the nearest, else by less than one, all the same way. */
    private static long roundings(int stays, RoundingMode mode) {
        return switch (mode) {
            case HALF_UP, HALF_DOWN, HALF_EVEN -> (stays + 1) / 2;
            default -> stays - 1;
        };
    }

    private static AccumulatorLedger settled(AccumulatorLedger ledger, Settlement settlement) {
        return ledger.settle(Posting.builder()
                        .bill(settlement.id())
                        .person(WANG)
                        .year(YEAR)
                        .businessType(MedicalTreatmentType.INPATIENT)
                        .serviceDate(YEAR.first())
                        .amounts(Accumulated.of(settlement))
                        .build())
                .orElseThrow();
    }

    private static long[] cells(LineMatrix matrix, Payer payer) {
        return matrix.lines().stream()
                .mapToLong(line -> matrix.cell(line, payer).fen())
                .toArray();
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** What is left of each line, written down once more from D11 without looking at the library. */
    private static final class Left {
        private final List<SplitLine> lines;
        private final long[] inScope;
        private final long[] first;
        private final long[] total;

        Left(Bill bill) {
            lines = bill.lines();
            inScope = lines.stream().mapToLong(l -> l.inScope().fen()).toArray();
            first = lines.stream().mapToLong(l -> l.preSelfPay().fen()).toArray();
            total = lines.stream().mapToLong(l -> l.total().fen()).toArray();
        }

        long[] of(StageTerms stage) {
            String base = stage.word("base").orElse("");
            boolean isTotal = stage.rule().equals(AccountBalanceRule.RULE)
                    || base.equals("REMAINING_TOTAL")
                    || base.equals("FIXED");
            boolean alsoFirst = !stage.rule().equals(PerDiemRule.RULE)
                    && stage.words("baseAlso").contains("PRE_SELF_PAY");
            long[] left = new long[lines.size()];
            for (int i = 0; i < left.length; i++) {
                if (stage.covers(lines.get(i).category())) {
                    left[i] = isTotal ? total[i] : inScope[i] + (alsoFirst ? first[i] : 0);
                }
            }
            return left;
        }

        void take(long[] cells) {
            for (int i = 0; i < cells.length; i++) {
                long ofScope = Math.min(cells[i], inScope[i]);
                inScope[i] -= ofScope;
                first[i] -= Math.min(cells[i] - ofScope, first[i]);
                total[i] -= cells[i];
            }
        }
    }
}
