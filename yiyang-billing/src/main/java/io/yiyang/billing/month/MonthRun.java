package io.yiyang.billing.month;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.ImmutablePosting;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.separation.Separation;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.LineSplit;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.StaySegment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Settles one month, step by step in the order of the design's stream; collects what cannot be settled. */
final class MonthRun {
    private static final String NO_SUCH_PARAMETER = "YY-B-109";

    private final ResidentMonth month;
    private final PolicyBook book;
    private final RuleRegistry rules;
    private final List<ChargeLine> unsettled = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, Outcome<RoundingMode>> roundings = new HashMap<>();
    private final Map<LocalDate, Term> roundingTerms = new HashMap<>();
    private final MonthLedger ledger;
    /** What the account holds, carried from bill to bill. */
    private Optional<Money> accountBalance;

    private final Set<Provenance> basis = new LinkedHashSet<>();

    MonthRun(ResidentMonth month, PolicyBook book, RuleRegistry rules) {
        this.month = month;
        this.book = book;
        this.rules = rules;
        this.ledger = new MonthLedger(month, BenefitYear.calendar(lastDay()));
        this.accountBalance = month.accountBalance();
    }

    MonthSettlement settle() {
        List<CalendarDay> days = month.calendar().days(month.period(), month.boundaryDays());
        List<SettledBill> bills = new ArrayList<>();
        List<SeparatedLine> lines = separate();
        bills.addAll(care(lines, days));
        bills.addAll(new MedicalRun(this)
                .settle(lines.stream().filter(l -> l.ledger() == Ledger.MEDICAL).toList()));
        return new MonthSettlement(
                month,
                days,
                bills,
                unsettled,
                problems.stream().distinct().toList(),
                List.copyOf(basis),
                packs(bills),
                ledger.after(),
                ledger.settledTooEarly());
    }

    private List<PackReference> packs(List<SettledBill> bills) {
        Set<PackReference> used = new LinkedHashSet<>();
        bills.forEach(b -> used.addAll(b.settlement().packs()));
        basis.forEach(p -> used.addAll(book.references(p)));
        return List.copyOf(used);
    }

    Outcome<RoundingMode> rounding(LocalDate day) {
        return roundings.computeIfAbsent(
                day,
                d -> parameter("line.rounding", d, Facts.none()).flatMap(term -> {
                    roundingTerms.put(d, term);
                    return constant(term, RoundingMode.class);
                }));
    }

    /** The terms by which {@link #rounding} answered for the lines and for the bill's own day. */
    Map<LocalDate, Term> roundingTerms(List<SeparatedLine> lines, LocalDate day) {
        Map<LocalDate, Term> terms = new TreeMap<>();
        Stream.concat(lines.stream().map(line -> line.line().serviceDate()), Stream.of(day))
                .filter(roundingTerms::containsKey)
                .forEach(d -> terms.put(d, roundingTerms.get(d)));
        return terms;
    }

    private List<SeparatedLine> separate() {
        Separation separation =
                new Separation(book, month.calendar(), month.boundaryDays(), question(lastDay(), Facts.none()));
        Set<LineId> ids = new HashSet<>();
        List<SeparatedLine> lines = new ArrayList<>();
        for (ChargeLine line : month.lines()) {
            Optional<Problem> fault = fault(line, ids);
            Outcome<SeparatedLine> separated = fault.isPresent()
                    ? Outcome.refused(fault.get())
                    : rounding(line.serviceDate())
                            .flatMap(mode -> LineSplit.fault(line, mode)
                                    .<Outcome<ChargeLine>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.of(line)))
                            .flatMap(separation::separate);
            problems.addAll(separated.problems());
            separated.asOptional().ifPresentOrElse(lines::add, () -> unsettled.add(line));
            separated.asOptional().map(SeparatedLine::reason).ifPresent(basis::add);
        }
        return lines;
    }

    private Optional<Problem> fault(ChargeLine line, Set<LineId> ids) {
        if (!ids.add(line.id())) {
            return Optional.of(Problem.of("YY-B-033", "费用明细标识重复", "the line id is used twice")
                    .with("line", line.id())
                    .remedy("每条明细使用唯一标识", "give each line an id of its own"));
        }
        if (!month.period().contains(line.serviceDate())) {
            return Optional.of(Problem.of("YY-B-034", "费用日期不在结算期内", "the service date is outside the period")
                    .with("line", line.id())
                    .with("date", line.serviceDate())
                    .with("period", month.period()));
        }
        if (month.institutions().stream().noneMatch(i -> i.id().equals(line.biller()))) {
            return Optional.of(Problem.of("YY-B-038", "开单机构未登记", "the biller is not among the institutions")
                    .with("line", line.id())
                    .with("biller", line.biller())
                    .remedy("在 institutions 中登记该机构", "add it to the institutions"));
        }
        return Optional.empty();
    }

    /** The care bills: one for each stretch of days with the same terms, usually one for the month. */
    private List<SettledBill> care(List<SeparatedLine> all, List<CalendarDay> days) {
        List<SeparatedLine> lines =
                all.stream().filter(l -> l.ledger() == Ledger.CARE).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        if (!isCalendarMonth()) {
            refuse(
                    lines,
                    List.of(Problem.of("YY-B-037", "养老账单按自然月结算", "a care bill is settled by the calendar month")
                            .with("period", month.period())
                            .remedy("选用一个自然月作为结算期", "choose one calendar month as the period")));
            return List.of();
        }
        return new CareRun(this).settle(lines, days);
    }

    /** Limits by the month, such as the voucher's, would be granted again for each part of one. */
    private boolean isCalendarMonth() {
        LocalDate first = month.period().first();
        return first.equals(first.with(TemporalAdjusters.firstDayOfMonth()))
                && lastDay().equals(first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Settles a bill; amounts beyond all bounds are refused. */
    Optional<Explained> explain(List<SeparatedLine> lines, Bill bill, Terms terms) {
        return explained(lines, bill, () -> PayerChain.explain(bill, terms));
    }

    /** What comes of the bill, or the lines are left unsettled. */
    Optional<Explained> explained(List<SeparatedLine> lines, Bill bill, Supplier<Outcome<Explained>> way) {
        try {
            Outcome<Explained> outcome = way.get();
            return outcome instanceof Outcome.Success<Explained>
                    ? outcome.asOptional()
                    : refuse(lines, outcome.problems());
        } catch (ArithmeticException e) {
            return refuse(
                    lines,
                    List.of(Problem.of("YY-B-040", "金额超出可计算范围", "the amounts are beyond what can be computed")
                            .with("bill", bill.id())
                            .with("lines", lines.size())));
        }
    }

    /** The posting of a bill before its stay, family and place are added. */
    ImmutablePosting posting(SettledBill settled, BenefitYear year, MedicalTreatmentType type, LocalDate day) {
        LedgerAccount account = ledger.account(year);
        Settlement settlement = settled.settlement();
        return (ImmutablePosting) Posting.builder()
                .bill(settlement.id())
                .person(account.person())
                .year(account.year())
                .businessType(type)
                .serviceDate(day)
                .amounts(settled.platform()
                        .filter(answer -> !answer.reconciliation().confirms())
                        .map(answer -> Accumulated.of(settlement).withoutBase())
                        .orElseGet(() -> Accumulated.of(settlement)))
                .family(account.family())
                .build();
    }

    /** Books the bill, so that the bills after it start from there; what the ledger refuses is left unsettled. */
    Optional<SettledBill> book(SettledBill settled, Posting posting) {
        Outcome<Posting> booked = ledger.post(posting);
        if (!(booked instanceof Outcome.Success<Posting>)) {
            return refuse(settled.lines(), booked.problems());
        }
        accountBalance = settled.settlement().accountBalanceAfter();
        return Optional.of(
                ((ImmutableSettledBill) settled).withPosting(month.yearLedger().map(given -> posting)));
    }

    Bill position(Bill bill, Terms terms, BenefitYear year) {
        return ledger.position(bill, terms, year).withAccountBalance(accountBalance);
    }

    MonthLedger ledger() {
        return ledger;
    }

    ResidentMonth month() {
        return month;
    }

    Outcome<Terms> terms(LocalDate day, Facts facts) {
        return book.resolve(question(day, facts), rules);
    }

    /** A parameter that a region may do without; a gap in its dates or rows is reported. */
    Optional<Term> ifGiven(String key, LocalDate day, Facts facts) {
        Outcome<Term> term = book.parameter(key, question(day, facts));
        term.problems().stream()
                .filter(p -> !p.code().toString().equals(NO_SUCH_PARAMETER))
                .forEach(problems::add);
        term.asOptional().map(Term::provenance).ifPresent(basis::add);
        return term.asOptional();
    }

    /** A parameter that the bill cannot do without. */
    Outcome<Term> parameter(String key, LocalDate day, Facts facts) {
        Outcome<Term> term = book.parameter(key, question(day, facts));
        term.asOptional().map(Term::provenance).ifPresent(basis::add);
        return term;
    }

    /** The constant that the term names. Refused: {@code YY-B-106} it names none. */
    static <E extends Enum<E>> Outcome<E> constant(Term term, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (term.value() instanceof TermValue.Word word && constant.name().equals(word.word())) {
                return Outcome.of(constant);
            }
        }
        return Outcome.refused(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                .with("parameter", term.provenance().parameter())
                .with("faults", term.value() + " is not one of " + List.of(type.getEnumConstants())));
    }

    void report(List<Problem> more) {
        problems.addAll(more);
    }

    LocalDate lastDay() {
        return month.period()
                .end()
                .map(end -> end.minusDays(1))
                .orElseThrow(() -> new IllegalArgumentException("period: must have an end, but was " + month.period()));
    }

    /** The facts of all billers together, so that the order of lines cannot decide. */
    Facts billerFacts(List<SeparatedLine> lines) {
        Facts facts = Facts.none();
        for (SeparatedLine line : lines) {
            facts = facts.and(institutionFacts(line.line().biller()));
        }
        return facts;
    }

    Facts institutionFacts(OrganisationId id) {
        return month.institutions().stream()
                .filter(i -> i.id().equals(id))
                .map(Institution::facts)
                .findFirst()
                .orElse(Facts.none());
    }

    /** The policy of the day of discharge settles a stay; a stay that runs on is settled as of the period's last day. */
    LocalDate settlementDay(StaySegment segment) {
        return ended(segment).orElseGet(this::lastDay);
    }

    /** The day of discharge, if it is not after the period. */
    Optional<LocalDate> ended(StaySegment segment) {
        return segment.end()
                .map(end -> LocalDate.ofInstant(end, segment.zone()))
                .filter(day -> !day.isAfter(lastDay()));
    }

    private Question question(LocalDate day, Facts facts) {
        return new Question(month.region(), day, month.knownOn(), facts);
    }

    <T> Optional<T> refuse(List<SeparatedLine> lines, List<Problem> why) {
        lines.forEach(l -> unsettled.add(l.line()));
        problems.addAll(why);
        return Optional.empty();
    }
}
