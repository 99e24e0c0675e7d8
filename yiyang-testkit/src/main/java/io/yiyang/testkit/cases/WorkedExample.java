package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bills over a payer chain: kind {@code worked_example} with {@code policy.stages}. */
final class WorkedExample {
    private static final String REMAINING_TOTAL = "remaining_total";
    private static final Map<String, String> BASES = Map.of(
            "eligible",
            "ELIGIBLE",
            "remaining_in_scope",
            "REMAINING_IN_SCOPE",
            REMAINING_TOTAL,
            "REMAINING_TOTAL",
            "amount",
            "FIXED");
    private static final Map<String, String> BAND_ORIGINS = Map.of("zero", "ZERO", "deductible", "DEDUCTIBLE");
    private static final LineId LINE = LineId.of("bill");
    private static final String IN_SCOPE = "personal_in_scope";
    private static final List<String> RESULTS = List.of("personal_total", "account", "cash", "account_balance_after");

    /** Other forms by how a key of the policy begins that tells them apart. */
    private static final Map<String, Function<ObjectReader, CaseCheck>> FORMS = Map.of(
            "annual_deductible_cap", YearExamples::deductibleCap,
            "class_b_preself_ratio", YearExamples::visits,
            "personal_share_bands_up_to_", YearExamples::subsidies,
            "personal_ratio_in_scope", ItemExample::read,
            "cross_year", SettingProbes::crossYear,
            "excess", SettingProbes::casePackage);

    private WorkedExample() {}

    static CaseCheck read(ObjectReader root) {
        List<String> keys = root.requiredObject("policy", p -> {
            Described.skip(p, p.keys());
            return p.keys();
        });
        if (keys.contains("pric_uplmt_amt")) {
            return FeeLines.readCeiling(root);
        }
        Optional<Function<ObjectReader, CaseCheck>> form = FORMS.entrySet().stream()
                .filter(f -> keys.stream().anyMatch(key -> key.startsWith(f.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
        if (form.isPresent()) {
            return form.get().apply(root);
        }
        if (!keys.contains("stages")) {
            throw UnsupportedCase.unknown("policy", keys.toString());
        }
        List<Stage> stages = root.requiredObject("policy", WorkedExample::policy);
        List<Example> examples = root.has("points") ? points(root, stages) : List.of(single(root, stages));
        return () -> examples.stream()
                .flatMap(example -> example.compare(stages).stream())
                .toList();
    }

    /** A stage of the chain. */
    record Stage(
            String name,
            String base,
            Optional<Money> baseAmount,
            Optional<Money> baseCap,
            Optional<Money> deductible,
            Optional<Rate> ratio,
            List<TermValue.Band> bands,
            Optional<String> bandOrigin,
            Optional<Money> window,
            Optional<Money> payCap,
            RoundingMode rounding) {
        /** A payment that the page gives as an input: all of that amount, out of whatever is left. */
        static Stage given(String name, Money amount, RoundingMode rounding) {
            return new Stage(
                    name,
                    "REMAINING_TOTAL",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Rate.ONE),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(amount),
                    rounding);
        }

        Payer payer() {
            return MedicalCases.payer(name);
        }

        StageOf written(Optional<Money> yearCap) {
            StageOf stage = StageOf.proportional(payer(), base, rounding)
                    .amount("baseAmount", baseAmount)
                    .amount("baseCap", baseCap)
                    .amount("deductible", deductible)
                    .amount("window", window)
                    .amount("payCap", payCap)
                    .amount("yearCap", yearCap);
            ratio.ifPresent(stage::ratio);
            if (!bands.isEmpty()) {
                stage.bands(bands);
            }
            bandOrigin.ifPresent(origin -> stage.word("bandOrigin", origin));
            return stage;
        }
    }

    static List<Stage> policy(ObjectReader policy) {
        RoundingMode rounding = rounding(policy.optionalText("rounding"));
        return policy.list("stages", s -> stage(s, rounding));
    }

    private static final Pattern WORD_BREAK = Pattern.compile("[^A-Z_]+");

    /** A mode where the case names exactly one; the schema's remarks on rounding, which name two, all mean half-up. */
    private static RoundingMode rounding(Optional<String> text) {
        List<RoundingMode> named = Stream.of(RoundingMode.values())
                .filter(mode -> text.filter(
                                words -> WORD_BREAK.splitAsStream(words).anyMatch(mode.name()::equals))
                        .isPresent())
                .toList();
        return named.size() == 1 ? named.get(0) : RoundingMode.HALF_UP;
    }

    private static Stage stage(ObjectReader s, RoundingMode rounding) {
        if (s.has("given")) {
            s.has("base");
            boolean flag = s.form("given") == ObjectReader.Form.OTHER && s.flag("given");
            String amount = !flag ? "given" : s.has("base_amount") ? "base_amount" : "amount";
            return Stage.given(s.text("payer"), s.money(amount), rounding);
        }
        String base = s.text("base");
        if (!BASES.containsKey(base)) {
            s.refuse("base", "one of " + BASES.keySet());
        }
        Optional<String> origin = s.optionalText("band_origin");
        if (origin.filter(o -> !BAND_ORIGINS.containsKey(o)).isPresent()) {
            s.refuse("band_origin", "one of " + BAND_ORIGINS.keySet());
        }
        return new Stage(
                s.text("payer"),
                BASES.getOrDefault(base, ""),
                s.optionalMoney("base_amount").or(() -> s.optionalMoney("amount")),
                s.optionalMoney("base_cap"),
                s.optionalMoney("deductible"),
                s.optionalRate("ratio"),
                closed(s.optionalList("bands", WorkedExample::band)),
                origin.map(o -> BAND_ORIGINS.getOrDefault(o, "")),
                s.optionalMoney("window_above_deductible"),
                s.optionalMoney("pay_cap"),
                rounding);
    }

    /** Above a last band that has a bound nothing is paid. */
    static List<TermValue.Band> closed(List<TermValue.Band> bands) {
        List<TermValue.Band> closed = new ArrayList<>(bands);
        if (!bands.isEmpty() && bands.get(bands.size() - 1).upTo().isPresent()) {
            closed.add(new TermValue.Band(Optional.empty(), Rate.ZERO));
        }
        return closed;
    }

    static TermValue.Band band(ObjectReader b) {
        var upTo = b.optionalMoney("upto");
        var ratio = b.rate("ratio");
        return b.build(() -> new TermValue.Band(upTo, ratio));
    }

    private static List<Example> points(ObjectReader root, List<Stage> stages) {
        root.object("expected", e -> e.has("points")); // a pointer to the points, not a figure
        return root.list("points", p -> {
            List<String> payers = stages.stream().map(Stage::name).toList();
            Expected expected = results(p).amounts(p, List.of(IN_SCOPE)).amounts(p, payers);
            return new Example(Inputs.read(p), List.of(expected));
        });
    }

    private static Example single(ObjectReader root, List<Stage> stages) {
        Inputs inputs = root.requiredObject("inputs", i -> {
            Described.skip(i, Described.WORKED_EXAMPLE_INPUTS);
            return Inputs.read(i);
        });
        List<Expected> expected = new ArrayList<>();
        expected.addAll(root.requiredObject(
                "expected", e -> withPayers(e, results(e).amounts(e, List.of(IN_SCOPE)))));
        root.object("derived", d -> withPayers(d, derived(d, stages))).ifPresent(expected::addAll);
        return new Example(inputs, expected);
    }

    private static Expected results(ObjectReader o) {
        return Expected.at(o).amounts(o, RESULTS);
    }

    private static List<Expected> withPayers(ObjectReader o, Expected results) {
        List<Expected> both = new ArrayList<>(List.of(results.amounts(o, List.of("eligible"))));
        o.object("payers", p -> Expected.at(p).allAmounts(p)).ifPresent(both::add);
        return both;
    }

    /**
     * Our own results beside the published ones. The remainder in scope is passed over where a payer also pays what is out
     * of scope: the derivation subtracts all of that payer's share from the amount in scope and may come out negative, which
     * means nothing here.
     */
    private static Expected derived(ObjectReader d, List<Stage> stages) {
        boolean meaningful = stages.stream().noneMatch(s -> s.base().equals(BASES.get(REMAINING_TOTAL)));
        if (meaningful) {
            return results(d).amounts(d, List.of(IN_SCOPE));
        }
        d.has(IN_SCOPE);
        return results(d);
    }

    /** What a bill consists of; {@code eligible} wins over the subtraction. */
    record Inputs(
            Optional<Money> total,
            Optional<Money> eligible,
            Money ownPay,
            Money overLimit,
            Money preSelf,
            Optional<Money> balance,
            Optional<PoolYear> poolYear) {
        static Inputs read(ObjectReader i) {
            Optional<Money> eligible = i.optionalMoney("eligible");
            return new Inputs(
                    i.has("total") || eligible.isEmpty() ? Optional.of(i.money("total")) : Optional.empty(),
                    eligible,
                    i.optionalMoney("ownpay").orElse(Money.ZERO),
                    i.optionalMoney("overlimit").orElse(Money.ZERO),
                    i.optionalMoney("preself").orElse(Money.ZERO),
                    i.optionalMoney("account_balance"),
                    i.object(
                            "ytd", y -> new PoolYear(y.money("outpatient_pool_used"), y.money("outpatient_pool_cap"))));
        }

        /** A bill of which only the total and what lies outside the catalogue are known. */
        static Inputs of(Money total, Money ownPay) {
            return new Inputs(
                    Optional.of(total),
                    Optional.empty(),
                    ownPay,
                    Money.ZERO,
                    Money.ZERO,
                    Optional.empty(),
                    Optional.empty());
        }

        SplitLine line() {
            if (eligible.isPresent()) {
                return SplitLine.ofInScope(LINE, Optional.empty(), total.orElse(eligible.get()), eligible.get());
            }
            return SplitLine.of(LINE, Optional.empty(), total.orElse(Money.ZERO), ownPay, overLimit, preSelf);
        }
    }

    /** What the pooled fund has paid this year, and the year's limit. */
    private record PoolYear(Money used, Money cap) {}

    /** One bill and what is expected of it. */
    private record Example(Inputs inputs, List<Expected> expected) {
        List<Comparison> compare(List<Stage> stages) {
            Optional<PoolYear> year = inputs.poolYear();
            Bill bill = CasePolicy.bill(inputs.line())
                    .withPaidThisYear(
                            year.map(y -> Map.of(Payer.POOLED_FUND, y.used())).orElse(Map.of()));
            List<StageOf> chain = new ArrayList<>();
            for (Stage stage : stages) {
                boolean pool = stage.payer().equals(Payer.POOLED_FUND);
                chain.add(stage.written(year.filter(y -> pool).map(PoolYear::cap)));
            }
            Settlement funds = CasePolicy.of(chain).settle(bill);
            Optional<Settlement> withAccount = inputs.balance().map(balance -> {
                chain.add(StageOf.account());
                return CasePolicy.of(chain).settle(bill.withAccountBalance(Optional.of(balance)));
            });
            return expected.stream()
                    .map(e -> compare(e.compare(), stages, funds, withAccount))
                    .toList();
        }

        /** The account pays out of the person's share, so it takes no part in what the funds leave. */
        private static Comparison compare(
                Comparison comparison, List<Stage> stages, Settlement funds, Optional<Settlement> withAccount) {
            comparison
                    .got("eligible", funds.bill().eligible())
                    .got("personal_total", funds.share(Payer.PERSON))
                    .got(IN_SCOPE, funds.inScopeLeft());
            stages.forEach(stage -> comparison.got(stage.name(), funds.share(stage.payer())));
            // Without an account all that the person owes is cash.
            Settlement all = withAccount.orElse(funds);
            comparison.got("account", all.share(Payer.PERSONAL_ACCOUNT)).got("cash", all.share(Payer.PERSON));
            withAccount
                    .flatMap(Settlement::accountBalanceAfter)
                    .ifPresent(balance -> comparison.got("account_balance_after", balance));
            return comparison;
        }
    }
}
