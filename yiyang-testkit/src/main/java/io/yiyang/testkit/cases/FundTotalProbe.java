package io.yiyang.testkit.cases;

import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rule probes of whether a platform's fund total contains the personal account: one text for each mode of a province. */
final class FundTotalProbe {
    private static final Map<String, FundTotal> READINGS = Map.of(
            "fund_pay_sumamt excludes acct_pay", FundTotal.WITHOUT_ACCOUNT,
            "fund_pay_sumamt includes acct_pay", FundTotal.WITH_ACCOUNT);

    private record Case(PlatformConvention convention, PlatformResult result, Expected expected) {}

    private FundTotalProbe() {}

    /** The keys of the rule that say what the fund total contains; none if this is another rule. */
    static List<String> modes(ObjectReader rule) {
        return rule.keys().stream()
                .filter(key -> READINGS.containsKey(rule.verbatim(key)))
                .toList();
    }

    static CaseCheck read(ObjectReader root, List<String> keys) {
        Map<String, FundTotal> modes = root.requiredObject("rule", r -> {
            Map<String, FundTotal> readings = new LinkedHashMap<>();
            keys.forEach(key ->
                    readings.put(mode(key), RuleProbes.figure(READINGS, r.pointer() + "/" + key, r.text(key))));
            return readings;
        });
        List<Case> cases = root.list("cases", c -> {
            Map<PlatformAmount, Money> amounts = new EnumMap<>(PlatformAmount.class);
            amounts.put(PlatformAmount.TOTAL, c.money("medfee"));
            amounts.put(PlatformAmount.FUND_TOTAL, c.money("fund_pay_sumamt"));
            amounts.put(PlatformAmount.ACCOUNT, c.money("acct_pay"));
            FundTotal reading = RuleProbes.figure(modes, c.pointer() + "/mode", c.text("mode"));
            return new Case(
                    PlatformConvention.builder().fundTotal(reading).build(),
                    PlatformResult.ofAmounts(amounts),
                    Expected.at(c).amounts(c, List.of("expected_insurer_side", "expected_personal", "expected_cash")));
        });
        return () -> cases.stream().map(FundTotalProbe::compare).toList();
    }

    /** The name of a mode may be followed by a place: {@code GD (Zhuhai)}. */
    private static String mode(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    private static Comparison compare(Case c) {
        return c.expected()
                .compare()
                .got(
                        "expected_insurer_side",
                        c.convention().insurerSide(c.result()).orElseThrow())
                .got(
                        "expected_personal",
                        c.convention().personFromTotal(c.result()).orElseThrow())
                .got("expected_cash", c.convention().cash(c.result()).orElseThrow());
    }
}
