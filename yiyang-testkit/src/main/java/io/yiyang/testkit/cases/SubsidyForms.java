package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Government money on what the person still has to pay: forms {@code VOUCHER} and {@code FISCAL_TOPUP}. */
final class SubsidyForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final Payer VOUCHER = Payer.CARE_VOUCHER;
    private static final Payer FISCAL = Payer.of("FISCAL_SUBSIDY");
    private static final String AFTER_LTCI = "AFTER_LTCI";
    private static final String SELF_PAY = "SELF_PAY_OF_COVERED_ITEMS";
    private static final String CALENDAR_MONTH = "CALENDAR_MONTH";
    private static final String FLAG = "entitlement";
    private static final String MONTH = "serviceMonth";
    private static final long MONTHS = 12;
    /** How cases word the reasons that the library gives by code. */
    private static final Map<String, String> REASONS = Map.of("YY-B-201", "EXPIRED", "YY-B-202", "EXCLUDED_GROUP");

    private SubsidyForms() {}

    private record VoucherRule(Rate ratio, Money cap, List<String> exclusions, boolean ownMonthOnly) {}

    private record VoucherInput(
            Money charge, Money ltci, Facts facts, Optional<String> voucherMonth, Optional<String> serviceMonth) {}

    static CaseCheck voucher(ObjectReader root) {
        VoucherRule rule = LtciCases.rule(root, SubsidyForms::voucherRule);
        VoucherInput input = LtciCases.input(root, i -> voucherInput(i, rule));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .amounts(e, List.of("voucher", "self", "selfBeforeVoucher", "year12"))
                        .text(e, "reason"));
        return () -> {
            StageOf ltci = StageOf.fixed(LTCI, input.ltci());
            StageOf voucher = StageOf.proportional(VOUCHER, "REMAINING_IN_SCOPE", RoundingMode.HALF_UP)
                    .ratio(rule.ratio())
                    .amount("payCap", Optional.of(rule.cap()));
            if (!rule.exclusions().isEmpty()) {
                voucher.unless(FLAG, rule.exclusions());
            }
            input.voucherMonth().ifPresent(month -> voucher.when(MONTH, List.of(month)));
            Settlement before = CasePolicy.of(ltci).settle(CasePolicy.bill(input.charge()));
            Settlement settlement = CasePolicy.of(ltci, voucher).settle(CasePolicy.bill(input.charge()), input.facts());
            return List.of(expected.compare()
                    .got("selfBeforeVoucher", before.share(Payer.PERSON))
                    .got("voucher", settlement.share(VOUCHER))
                    .got("self", settlement.share(Payer.PERSON))
                    // A limit for each month, so twelve equal months are twelve times one.
                    .got("year12", settlement.share(VOUCHER).times(MONTHS))
                    .got("reason", reason(settlement)));
        };
    }

    private static VoucherRule voucherRule(ObjectReader r) {
        only(r, "order", AFTER_LTCI);
        if (r.has("base")) {
            only(r, "base", SELF_PAY);
        }
        if (r.has("validity")) {
            only(r, "validity", CALENDAR_MONTH);
        }
        return new VoucherRule(
                r.rate("ratio"),
                r.money("capPerMonth"),
                r.optionalTexts("exclusions", "a group", group -> group),
                r.has("validity"));
    }

    private static VoucherInput voucherInput(ObjectReader i, VoucherRule rule) {
        Optional<String> voucherMonth = rule.ownMonthOnly() ? Optional.of(i.text("voucherMonth")) : Optional.empty();
        Optional<String> serviceMonth = rule.ownMonthOnly() ? Optional.of(i.text(MONTH)) : Optional.empty();
        Facts facts = Facts.none();
        for (String flag : i.optionalTexts("personFlags", "a group", f -> f)) {
            facts = facts.with(FLAG, flag);
        }
        if (serviceMonth.isPresent()) {
            facts = facts.with(MONTH, serviceMonth.get());
        }
        return new VoucherInput(i.money("charge"), i.money("ltciFund"), facts, voucherMonth, serviceMonth);
    }

    private static void only(ObjectReader o, String key, String word) {
        if (!o.text(key).equals(word)) {
            o.refuse(key, word);
        }
    }

    private static String reason(Settlement settlement) {
        for (PayerShare share : settlement.shares()) {
            if (share.notCovered().isPresent()) {
                String code = share.notCovered().get().code().toString();
                return REASONS.getOrDefault(code, code);
            }
        }
        return "-";
    }

    private record TopUp(Rate ratio, Money cap, List<String> groups) {}

    private record TopUpInput(Money selfShare, List<String> flags) {}

    /** Public finance pays a part of what certain groups bear in a year. */
    static CaseCheck fiscalTopUp(ObjectReader root) {
        TopUp rule = LtciCases.rule(
                root,
                r -> new TopUp(
                        r.rate("ratio"), r.money("capPerYear"), r.optionalTexts("groups", "a group", group -> group)));
        TopUpInput input = LtciCases.input(
                root,
                i -> new TopUpInput(i.money("selfShareYear"), i.optionalTexts("personFlags", "a group", flag -> flag)));
        Expected expected = LtciCases.expected(root, "fiscal", "self");
        return () -> {
            StageOf stage = StageOf.proportional(FISCAL, "REMAINING_IN_SCOPE", RoundingMode.HALF_UP)
                    .ratio(rule.ratio())
                    .amount("yearCap", Optional.of(rule.cap()));
            if (!rule.groups().isEmpty()) {
                stage.when(FLAG, rule.groups());
            }
            Facts facts = Facts.none();
            for (String flag : new ArrayList<>(input.flags())) {
                facts = facts.with(FLAG, flag);
            }
            // The share that the person bore is the whole year's.
            Settlement settlement = CasePolicy.of(stage)
                    .settle(CasePolicy.bill(input.selfShare()).withYear(YearToDate.newYear(Set.of(FISCAL))), facts);
            return List.of(expected.compare()
                    .got("fiscal", settlement.share(FISCAL))
                    .got("self", settlement.share(Payer.PERSON)));
        };
    }
}
