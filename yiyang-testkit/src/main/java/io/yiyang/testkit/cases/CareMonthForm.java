package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month in a care home with a hospital stay: form {@code COMBO} with {@code ltci}, {@code voucher} and {@code medical}.
 *
 * <p>The bed is charged on every day of the month, care and meals on the days in the home; LTCI pays by the day, the voucher
 * a part of all that LTCI leaves; the hospital bill is a bill of its own.
 */
final class CareMonthForm {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final Payer VOUCHER = Payer.CARE_VOUCHER;
    private static final Payer POOL = Payer.POOLED_FUND;
    private static final String AFTER_LTCI = "AFTER_LTCI";
    private static final Map<String, Boolean> HOSPITAL_SUSPENDS =
            Map.of("SUSPEND", true, "PAY_FOR_CARE_ACTUALLY_GIVEN", false);

    private CareMonthForm() {}

    private record Rule(
            Money ltciPerDay,
            boolean hospitalSuspends,
            Optional<StageOf> voucher,
            Map<String, Money> deductibles,
            Rate ratioRetired) {}

    private record Hospital(String level, SplitLine line) {}

    private record Input(
            YearMonth month, long daysInHome, Money bed, Money care, Money meals, Optional<Hospital> hospital) {}

    static CaseCheck read(ObjectReader root) {
        Rule rule = LtciCases.rule(root, CareMonthForm::rule);
        Input input = LtciCases.input(root, CareMonthForm::input);
        Expected expected = LtciCases.expected(
                root, "careHomeBill", "ltciFund", "voucher", "careSelf", "basicPool", "medicalSelf", "personTotal");
        return () -> {
            Settlement care = care(rule, input);
            Optional<Settlement> medical = input.hospital().map(hospital -> medical(rule, hospital));
            Money medicalSelf = medical.map(m -> m.share(Payer.PERSON)).orElse(Money.ZERO);
            return List.of(expected.compare()
                    .got("careHomeBill", care.total())
                    .got("ltciFund", care.share(LTCI))
                    .got("voucher", care.share(VOUCHER))
                    .got("careSelf", care.share(Payer.PERSON))
                    .got("basicPool", medical.map(m -> m.share(POOL)).orElse(Money.ZERO))
                    .got("medicalSelf", medicalSelf)
                    .got("personTotal", Money.sum(List.of(care.share(Payer.PERSON), medicalSelf))));
        };
    }

    private static Settlement care(Rule rule, Input input) {
        List<SplitLine> lines = new ArrayList<>();
        long days = input.month().lengthOfMonth();
        for (long day = 1; day <= days; day++) {
            lines.add(line("bed-", day, ChargeCategory.CARE_BED, input.bed()));
            if (day <= input.daysInHome()) {
                lines.add(line("care-", day, ChargeCategory.CARE_NURSING, input.care()));
                lines.add(line("meals-", day, ChargeCategory.CARE_MEAL, input.meals()));
            }
        }
        Bill bill = CasePolicy.bill(lines.toArray(SplitLine[]::new))
                .withDays(new ServiceDays(input.daysInHome(), Math.subtractExact(days, input.daysInHome()), 0));
        List<StageOf> chain = new ArrayList<>();
        chain.add(StageOf.perDiem(LTCI, rule.ltciPerDay(), rule.hospitalSuspends()));
        rule.voucher().ifPresent(chain::add);
        return CasePolicy.of(chain).settle(bill);
    }

    private static SplitLine line(String kind, long day, ChargeCategory category, Money price) {
        return SplitLine.inScope(LineId.of(kind + day), Optional.of(category), price);
    }

    private static Settlement medical(Rule rule, Hospital hospital) {
        Money deductible = LtciCases.figure(rule.deductibles(), "input/hospital/level", Optional.of(hospital.level()));
        StageOf pool = StageOf.proportional(POOL, "ELIGIBLE", RoundingMode.HALF_UP)
                .amount("deductible", Optional.of(deductible))
                .ratio(rule.ratioRetired());
        return CasePolicy.of(pool).settle(CasePolicy.bill(hospital.line()));
    }

    private static Rule rule(ObjectReader r) {
        if (!r.has("ltci")) {
            throw UnsupportedCase.unknown("rule/form", "COMBO " + r.keys());
        }
        record Ltci(Money perDay, boolean suspends) {}
        Ltci ltci = r.requiredObject("ltci", l -> {
            only(l, "form", "PER_DIEM_FIXED");
            String inpatient = l.text("inpatient");
            if (!HOSPITAL_SUSPENDS.containsKey(inpatient)) {
                l.refuse("inpatient", "one of " + HOSPITAL_SUSPENDS.keySet());
            }
            return new Ltci(l.money("fundPerDay"), HOSPITAL_SUSPENDS.getOrDefault(inpatient, true));
        });
        record Medical(Map<String, Money> deductibles, Rate ratio) {}
        Medical medical = r.object(
                        "medical", m -> new Medical(LtciCases.table(m, "deductible"), m.rate("ratioRetired")))
                .orElseGet(() -> new Medical(Map.of(), Rate.ZERO));
        Optional<StageOf> voucher = r.object("voucher", v -> {
            if (v.has("order")) {
                only(v, "order", AFTER_LTCI);
            }
            return StageOf.proportional(VOUCHER, "REMAINING_IN_SCOPE", RoundingMode.HALF_UP)
                    .ratio(v.rate("ratio"))
                    .amount("payCap", Optional.of(v.money("capPerMonth")));
        });
        return new Rule(ltci.perDay(), ltci.suspends(), voucher, medical.deductibles(), medical.ratio());
    }

    private static Input input(ObjectReader i) {
        i.has("person");
        if (i.has("hospital") && !i.text("person").contains("retired")) {
            i.refuse("person", "a retired person, since the rule gives the ratio of the retired only");
        }
        YearMonth month = i.scalar("month", "a month, such as \"2026-04\"", YearMonth.of(1970, 1), YearMonth::parse);
        long daysInHome = i.integer("daysInHome");
        if (daysInHome < 0 || daysInHome > month.lengthOfMonth()) {
            i.refuse("daysInHome", "days within the month");
        }
        record Prices(Money bed, Money care, Money meals) {}
        Prices prices = i.requiredObject(
                "careHome",
                h -> new Prices(
                        h.money("bedPerDay"),
                        h.money("carePerDay"),
                        h.optionalMoney("mealsPerDay").orElse(Money.ZERO)));
        Optional<Hospital> hospital = i.object("hospital", CareMonthForm::hospital);
        return new Input(month, daysInHome, prices.bed(), prices.care(), prices.meals(), hospital);
    }

    private static Hospital hospital(ObjectReader h) {
        // The days of the stay are declared by daysInHome, since the boundary days are the tenant's to say.
        Described.skip(h, List.of("admission", "discharge"));
        if (h.optionalInteger("stayNoInYear").filter(stay -> stay != 1).isPresent()) {
            h.refuse("stayNoInYear", "1, since the rule gives the deductible of the first stay only");
        }
        String level = h.text("level");
        Money total = h.money("total");
        Money ownPay = h.optionalMoney("ownPay").orElse(Money.ZERO);
        Money preSelf = h.optionalMoney("preSelf").orElse(Money.ZERO);
        Optional<Money> eligible = h.optionalMoney("eligible");
        return h.build(() -> {
            SplitLine line = SplitLine.of(LineId.of("hospital"), Optional.empty(), total, ownPay, Money.ZERO, preSelf);
            if (eligible.filter(amount -> !amount.equals(line.inScope())).isPresent()) {
                throw UnsupportedCase.because(
                        h.pointer() + "/eligible",
                        eligible.get(),
                        "与总额减自费、先行自付不符",
                        "not what total and deductions leave");
            }
            return new Hospital(level, line);
        });
    }

    private static void only(ObjectReader o, String key, String word) {
        if (!o.text(key).equals(word)) {
            o.refuse(key, word);
        }
    }
}
