package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Count;
import io.yiyang.billing.payer.TermValue.Ratio;
import io.yiyang.billing.payer.TermValue.Words;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payer that pays services by the hour or by the visit (按小时、按次支付) up to a quota: Shanghai, Hangzhou, Shenzhen, Hainan by
 * the hour; Yixing, Xiangtan, Tai'an by the visit.
 *
 * <pre>
 *   accepted = what the quota leaves of each service, the earlier first (see CareQuota)
 *   counted  = what the accepted part cost, at most accepted × maxPrice
 *   share of a line = counted × ratio            {@code ratio}
 *                     accepted × fundPerUnit     {@code fundPerUnit}: the fund pays a fixed part
 *                     counted − accepted × selfPerUnit     {@code selfPerUnit}: the person pays a fixed part
 * </pre>
 *
 * <p>Terms: exactly one of {@code ratio}, {@code fundPerUnit} and {@code selfPerUnit}; {@code maxUnits} and {@code
 * maxMedicalUnits} (of the categories {@code medicalCovers}) for each {@code quotaPer} MONTH or WEEK; {@code inpatientDays} is
 * an {@link InpatientRule}; each line is rounded by {@code rounding}. The unit is that of the line's quantity. A week that
 * reaches into another bill has its quota in each of both: give weeks whole where that matters.
 *
 * <p>Example (Shanghai): 1 hour at 65.00 and 90 % is 58.50, the person pays 6.50.
 */
public final class CareUnitRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final CareUnitRule RULE = new CareUnitRule();

    private static final String MONTH = "MONTH";
    private static final String WEEK = "WEEK";
    private static final List<String> FORMS = List.of("ratio", "fundPerUnit", "selfPerUnit");
    private static final RuleId ID = new RuleId("care-unit", 1);
    private static final List<TermSpec> TERMS = Stream.concat(
                    Stream.of(
                            TermSpec.optional("ratio", Ratio.class),
                            TermSpec.optional("fundPerUnit", Amount.class),
                            TermSpec.optional("selfPerUnit", Amount.class),
                            TermSpec.optional("maxPrice", Amount.class),
                            TermSpec.optional("maxUnits", Count.class),
                            TermSpec.optional("maxMedicalUnits", Count.class),
                            TermSpec.optional("medicalCovers", Words.class),
                            TermSpec.optionalOneOf("quotaPer", List.of(MONTH, WEEK)),
                            CareTerms.INPATIENT_DAYS,
                            CareTerms.RATIO_BONUS,
                            StageTerms.ROUNDING),
                    StageLimits.TERMS.stream())
            .toList();

    private CareUnitRule() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return TERMS;
    }

    @Override
    public List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        if (FORMS.stream().filter(terms::containsKey).count() != 1) {
            faults.add("exactly one of ratio, fundPerUnit and selfPerUnit must be given");
        }
        boolean quota = terms.containsKey("maxUnits") || terms.containsKey("maxMedicalUnits");
        if (quota != terms.containsKey("quotaPer")) {
            faults.add("quotaPer must go with maxUnits or maxMedicalUnits");
        }
        if (terms.containsKey("maxMedicalUnits") != terms.containsKey("medicalCovers")) {
            faults.add("maxMedicalUnits and medicalCovers must be given together");
        }
        if (terms.containsKey("ratioBonus") && !terms.containsKey("ratio")) {
            faults.add("ratioBonus must go with ratio");
        }
        return faults;
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.of(Need.CARE_SERVICES);
        needs.addAll(StageLimits.needs(terms));
        return needs;
    }

    @Override
    public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return Optional.of(Payment.Scope.IN_SCOPE);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        InpatientRule inpatient = CareTerms.inpatientRule(terms);
        List<Integer> payable = new ArrayList<>();
        for (int i = 0; i < position.lines().size(); i++) {
            if (inpatient.pays(position.services().get(i).place())) {
                payable.add(i);
            }
        }
        List<ServiceRecord> services =
                payable.stream().map(position.services()::get).toList();
        List<ServiceRecord> earlier = position.earlierServices().stream()
                .filter(service -> terms.covers(service.category()) && inpatient.pays(service.place()))
                .toList();
        List<Quantity> accepted = quota(terms)
                .accepted(Stream.concat(earlier.stream(), services.stream()).toList())
                .subList(earlier.size(), earlier.size() + services.size());
        List<Money> shares =
                new ArrayList<>(Collections.nCopies(position.lines().size(), Money.ZERO));
        for (int i = 0; i < payable.size(); i++) {
            Money left = position.lines().get(payable.get(i));
            Quantity given = services.get(i).quantity();
            Quantity counted = accepted.get(i);
            Money share = share(terms, left, given, counted);
            shares.set(payable.get(i), share);
            trail.addOfLine(
                    payable.get(i),
                    () -> new Step(
                            BilingualText.of(
                                    "限额内计入 " + counted + "，共 " + given,
                                    counted + " of " + given + " units within the quota"),
                            written(terms, left, given, counted) + " = " + share,
                            share));
        }
        Money full = Money.sum(shares);
        trail.add(() -> new Step(
                CareTerms.label("按服务量支付，限额内先到先计", "by units of service within the quota, the earlier first", inpatient),
                sum(accepted) + " / "
                        + sum(services.stream().map(ServiceRecord::quantity).toList()) + " → " + full,
                full));
        return CareTerms.ofLines(terms, position, shares, trail);
    }

    private static CareQuota quota(StageTerms terms) {
        return new CareQuota(
                units(terms, "maxUnits"),
                units(terms, "maxMedicalUnits"),
                Set.copyOf(terms.words("medicalCovers")),
                terms.word("quotaPer").filter(WEEK::equals).isPresent());
    }

    private static Optional<Quantity> units(StageTerms terms, String name) {
        return terms.count(name)
                .map(count -> Quantity.ofTenThousandths(Math.multiplyExact(count, Quantity.ONE.tenThousandths())));
    }

    private static Money share(StageTerms terms, Money left, Quantity given, Quantity accepted) {
        if (accepted.tenThousandths() <= 0 || given.tenThousandths() <= 0) {
            return Money.ZERO;
        }
        Money ofAccepted = left.times(accepted.tenThousandths(), given.tenThousandths(), terms.rounding());
        Money counted = terms.amount("maxPrice")
                .map(price -> units(terms, price, accepted).min(ofAccepted))
                .orElse(ofAccepted);
        Optional<Rate> ratio = terms.ratio("ratio");
        Money share = ratio.isPresent()
                ? counted.times(CareTerms.raised(terms, ratio.get()), terms.rounding())
                : terms.amount("fundPerUnit")
                        .map(fund -> units(terms, fund, accepted))
                        .orElseGet(() -> counted.minus(
                                units(terms, terms.required(terms.amount("selfPerUnit"), "selfPerUnit"), accepted)));
        return share.max(Money.ZERO).min(counted);
    }

    /** The formula of {@link #share} with its figures. */
    private static String written(StageTerms terms, Money left, Quantity given, Quantity accepted) {
        String ofAccepted = left + " × " + accepted + " ÷ " + given;
        String counted = terms.amount("maxPrice")
                .map(price -> "min(" + accepted + " × " + price + ", " + ofAccepted + ")")
                .orElse(ofAccepted);
        if (terms.ratio("ratio").isPresent()) {
            return counted + " × "
                    + CareTerms.raised(terms, terms.ratio("ratio").get()).toPercent();
        }
        return terms.amount("fundPerUnit")
                .map(fund -> "min(" + accepted + " × " + fund + ", " + counted + ")")
                .orElseGet(() -> counted + " − " + accepted + " × "
                        + terms.required(terms.amount("selfPerUnit"), "selfPerUnit"));
    }

    private static Money units(StageTerms terms, Money perUnit, Quantity units) {
        return perUnit.times(units.tenThousandths(), Quantity.ONE.tenThousandths(), terms.rounding());
    }

    private static Quantity sum(List<Quantity> quantities) {
        return Quantity.ofTenThousandths(
                quantities.stream().mapToLong(Quantity::tenThousandths).sum());
    }
}
