package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.CareDayRule;
import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /** The national levels, the mildest first; each may be divided further, as in {@code SEVERE_II}. */
    private static final List<String> LEVELS = List.of("INTACT", "MILD", "MODERATE", "SEVERE", "TOTAL");

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
        if (r.has("order")) {
            only(r, "order", AFTER_LTCI);
        }
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
        return new VoucherInput(
                i.money("charge"), i.optionalMoney("ltciFund").orElse(Money.ZERO), facts, voucherMonth, serviceMonth);
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

    /** Services of one month with a ratio each under one limit of the month. */
    static CaseCheck sharedCap(ObjectReader root) {
        record Rule(Map<String, Rate> ratios, Money cap) {}
        Rule rule = LtciCases.rule(root, r -> {
            Map<String, Rate> ratios = new LinkedHashMap<>();
            r.list("items", item -> {
                if (ratios.put(item.text("service"), item.rate("ratio")) != null) {
                    item.refuse("service", "each service once");
                }
                return item;
            });
            return new Rule(ratios, r.money("capPerMonth"));
        });
        Map<String, Money> input = LtciCases.input(root, i -> {
            Map<String, Money> charges = new LinkedHashMap<>();
            LtciCases.words(i).forEach(service -> charges.put(service, i.money(service)));
            return charges;
        });
        Expected expected = LtciCases.expected(root, "uncapped", "voucher", "self");
        return () -> {
            List<TermValue.Component> components = input.keySet().stream()
                    .map(service -> new TermValue.Component(
                            List.of(service),
                            LtciCases.figure(rule.ratios(), "input/" + service, Optional.of(service)),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
            StageOf uncapped = shared(components);
            StageOf capped = shared(components).amount("payCap", rule.cap());
            Settlement settlement = CasePolicy.of(capped).settle(bill(input));
            return List.of(expected.compare()
                    .got("uncapped", CasePolicy.of(uncapped).settle(bill(input)).share(VOUCHER))
                    .got("voucher", settlement.share(VOUCHER))
                    .got("self", settlement.share(Payer.PERSON)));
        };
    }

    private static StageOf shared(List<TermValue.Component> components) {
        return StageOf.of(VOUCHER, CareDayRule.RULE)
                .value("components", new TermValue.Components(components))
                .word("inpatientDays", InpatientRule.PAY_FOR_CARE_GIVEN.name())
                .word("rounding", RoundingMode.HALF_UP.name())
                .word("roundedBy", "BILL");
    }

    private static Bill bill(Map<String, Money> charges) {
        List<SplitLine> lines = new ArrayList<>();
        Map<LineId, ServiceRecord> services = new LinkedHashMap<>();
        charges.forEach((service, charge) -> {
            Optional<ChargeCategory> category = Optional.of(ChargeCategory.of(service));
            lines.add(SplitLine.inScope(LineId.of(service), category, charge));
            services.put(LineId.of(service), new ServiceRecord(LocalDate.EPOCH, category, Quantity.ONE, DayPlace.CARE));
        });
        return CasePolicy.bill(lines.toArray(SplitLine[]::new)).withServices(services);
    }

    private static String level(ObjectReader o, String key) {
        String word = o.text(key);
        return LEVELS.stream()
                .filter(level -> word.equals(level) || word.startsWith(level + "_"))
                .findFirst()
                .orElseGet(() -> {
                    o.refuse(key, "one of " + LEVELS);
                    return LEVELS.get(0);
                });
    }

    /** The fee of an assessment, paid up to a limit if its result is bad enough; once for a person. */
    static CaseCheck coupon(ObjectReader root) {
        record Rule(Money cap, List<String> levels) {}
        Rule rule = LtciCases.rule(root, r -> {
            String least = level(r, "minLevel");
            if (r.has("once") && !r.flag("once")) {
                r.refuse("once", "true, since each entry is a person's first");
            }
            return new Rule(r.money("cap"), LEVELS.subList(LEVELS.indexOf(least), LEVELS.size()));
        });
        record Assessment(Money fee, String result) {}
        Map<String, Assessment> input = LtciCases.input(
                root, i -> LtciCases.entries(i, a -> new Assessment(a.money("fee"), level(a, "result"))));
        Map<String, Expected> expected = root.requiredObject(
                "expected", e -> LtciCases.entries(e, o -> Expected.at(o).allAmounts(o)));
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            expected.forEach((key, figures) -> {
                Assessment assessment = LtciCases.figure(input, "input/" + key, Optional.of(key));
                StageOf stage = StageOf.fixed(VOUCHER, rule.cap()).when("careLevel", rule.levels());
                Settlement settlement = CasePolicy.of(stage)
                        .settle(CasePolicy.bill(assessment.fee()), Facts.none().with("careLevel", assessment.result()));
                comparisons.add(figures.compare()
                        .got("coupon", settlement.share(VOUCHER))
                        .got("self", settlement.share(Payer.PERSON)));
            });
            return comparisons;
        };
    }
}
