package io.yiyang.billing.month;

import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
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
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.ReadmissionWindow;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Settles one month, step by step in the order of the design's stream; collects what cannot be settled. */
final class MonthRun {
    private static final String NO_SUCH_PARAMETER = "YY-B-109";

    private final ResidentMonth month;
    private final PolicyBook book;
    private final RuleRegistry rules;
    private final List<ChargeLine> unsettled = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, Outcome<RoundingMode>> roundings = new HashMap<>();
    private final StayChains chains;
    private final EncounterFacts encounters;
    /** What the year came to and the account holds, carried from bill to bill. */
    private YearToDate year;

    private Optional<Money> accountBalance;
    private final Set<Provenance> basis = new LinkedHashSet<>();

    MonthRun(ResidentMonth month, PolicyBook book, RuleRegistry rules) {
        this.month = month;
        this.book = book;
        this.rules = rules;
        this.encounters = new EncounterFacts(month);
        this.chains = new StayChains(month, this::isReadmission);
        this.year = month.year();
        this.accountBalance = month.accountBalance();
    }

    MonthSettlement settle() {
        List<CalendarDay> days = month.calendar().days(month.period(), month.boundaryDays());
        List<SettledBill> bills = new ArrayList<>();
        List<SeparatedLine> lines = separate();
        care(lines, days).ifPresent(bills::add);
        bills.addAll(medical(lines));
        return new MonthSettlement(
                month, days, bills, unsettled, problems.stream().distinct().toList(), List.copyOf(basis), packs(bills));
    }

    private List<PackReference> packs(List<SettledBill> bills) {
        Set<PackReference> used = new LinkedHashSet<>();
        bills.forEach(b -> used.addAll(b.settlement().packs()));
        basis.forEach(p -> used.addAll(book.references(p)));
        return List.copyOf(used);
    }

    private Outcome<RoundingMode> rounding(LocalDate day) {
        return roundings.computeIfAbsent(
                day,
                d -> book.parameter("line.rounding", question(d, Facts.none())).flatMap(this::mode));
    }

    private Outcome<RoundingMode> mode(Term term) {
        for (RoundingMode mode : RoundingMode.values()) {
            if (term.value() instanceof TermValue.Word word && mode.name().equals(word.word())) {
                basis.add(term.provenance());
                return Outcome.of(mode);
            }
        }
        return Outcome.refused(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                .with("parameter", term.provenance().parameter())
                .with("faults", term.value() + " is not a rounding mode"));
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

    /** The care bill: one for the period, whichever care stays it spans. */
    private Optional<SettledBill> care(List<SeparatedLine> all, List<CalendarDay> days) {
        List<SeparatedLine> lines =
                all.stream().filter(l -> l.ledger() == Ledger.CARE).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (!isCalendarMonth()) {
            return refuse(
                    lines,
                    List.of(Problem.of("YY-B-037", "养老账单按自然月结算", "a care bill is settled by the calendar month")
                            .with("period", month.period())
                            .remedy("选用一个自然月作为结算期", "choose one calendar month as the period")));
        }
        Optional<Terms> terms = careTerms(lines);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        List<SplitLine> split = lines.stream()
                .map(l -> SplitLine.inScope(
                        l.line().id(), l.line().category(), l.line().amount()))
                .toList();
        Bill bill = bill(BillId.of(month.resident() + ":care:" + month.period().first()), split)
                .withDays(serviceDays(lines, days));
        return explain(lines, bill, terms.get())
                .map(explained -> new SettledBill(Ledger.CARE, Optional.empty(), lines, explained, Optional.empty()));
    }

    /** Limits by the month, such as the voucher's, would be granted again for each part of one. */
    private boolean isCalendarMonth() {
        LocalDate first = month.period().first();
        return first.equals(first.with(TemporalAdjusters.firstDayOfMonth()))
                && lastDay().equals(first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Settles a bill and carries what was paid into the bills after it; amounts beyond all bounds are refused. */
    private Optional<Explained> explain(List<SeparatedLine> lines, Bill bill, Terms terms) {
        Outcome<Explained> outcome;
        try {
            outcome = PayerChain.explain(bill, terms);
        } catch (ArithmeticException e) {
            return refuse(
                    lines,
                    List.of(Problem.of("YY-B-040", "金额超出可计算范围", "the amounts are beyond what can be computed")
                            .with("bill", bill.id())
                            .with("lines", lines.size())));
        }
        if (!(outcome instanceof Outcome.Success<Explained> success)) {
            return refuse(lines, outcome.problems());
        }
        Settlement settlement = success.value().settlement();
        year = settlement.yearAfter();
        accountBalance = settlement.accountBalanceAfter();
        return outcome.asOptional();
    }

    /** One set of terms for the whole bill; a policy that changes within the period is refused, not averaged. */
    private Optional<Terms> careTerms(List<SeparatedLine> lines) {
        Facts facts = month.person().with("ledger", Ledger.CARE.name()).and(billerFacts(lines));
        List<Outcome<Terms>> ofEachDay =
                month.period().days().map(day -> terms(day, facts)).toList();
        Terms terms = null;
        for (Outcome<Terms> ofDay : ofEachDay) {
            if (!(ofDay instanceof Outcome.Success<Terms> success)) {
                return refuse(lines, ofDay.problems());
            }
            if (terms != null && !sameTerms(terms, success.value())) {
                return refuse(
                        lines,
                        List.of(Problem.of(
                                        "YY-B-108",
                                        "结算期内政策有变化，整月不能按一套条款结算",
                                        "policy changes within the period, one set of terms cannot settle it")
                                .with("period", month.period())
                                .remedy("由人工按政策生效日期分段核算", "settle the parts by hand at the date of the change")));
            }
            terms = success.value();
        }
        return Optional.ofNullable(terms);
    }

    private Outcome<Terms> terms(LocalDate day, Facts facts) {
        return book.resolve(question(day, facts), rules);
    }

    private static boolean sameTerms(Terms one, Terms other) {
        return one.chain().equals(other.chain())
                && one.stages().stream()
                        .map(StageTerms::terms)
                        .toList()
                        .equals(other.stages().stream().map(StageTerms::terms).toList());
    }

    private ServiceDays serviceDays(List<SeparatedLine> lines, List<CalendarDay> days) {
        Set<LocalDate> cared = new HashSet<>();
        for (SeparatedLine line : lines) {
            boolean nursing = line.line()
                    .category()
                    .filter(ChargeCategory.CARE_NURSING::equals)
                    .isPresent();
            if (nursing && line.line().amount().isPositive()) {
                cared.add(line.line().serviceDate());
            }
        }
        long inHospital = 0;
        long inCare = 0;
        long careInHospital = 0;
        for (CalendarDay day : days) {
            boolean hospital = day.place().filter(s -> s.kind().isHospital()).isPresent();
            boolean careGiven = cared.contains(day.day());
            inHospital += hospital ? 1 : 0;
            inCare += careGiven && !hospital ? 1 : 0;
            careInHospital += careGiven && hospital ? 1 : 0;
        }
        return new ServiceDays(inCare, inHospital, careInHospital);
    }

    /** A hospital stay that waits for its turn. */
    private record Stay(
            StaySegment segment,
            List<SeparatedLine> lines,
            List<SplitLine> split,
            Terms terms,
            Optional<StayInYear> inYear) {
        /** The bill before what the year and a referral add to it. */
        Bill bill() {
            Bill bill = Bill.of(billId(segment), split);
            return inYear.map(bill::withStay).orElse(bill);
        }

        /** The deductible that the hospital asks of this stay by itself. */
        Money standard() {
            StageTerms payer = payerOfDeductible(terms);
            return PayerChain.standardDeductible(bill(), payer);
        }
    }

    /** One bill for each hospital stay, in order of admission. */
    private List<SettledBill> medical(List<SeparatedLine> all) {
        List<Stay> stays = new ArrayList<>();
        List<List<StaySegment>> chains = new ArrayList<>();
        for (StaySegment segment : month.calendar().segments()) {
            List<SeparatedLine> lines = all.stream()
                    .filter(l -> l.ledger() == Ledger.MEDICAL && l.segment().equals(segment))
                    .toList();
            if (!lines.isEmpty()) {
                List<StaySegment> chain = oneStay(segment);
                if (segment.kind() == SegmentKind.INPATIENT && !chains.contains(chain)) {
                    chains.add(chain);
                }
                stay(segment, chain, chains.indexOf(chain), chains, lines).ifPresent(stays::add);
            }
        }
        Map<StaySegment, Placed> placed = placeDeductibles(stays);
        List<SettledBill> bills = new ArrayList<>();
        for (Stay stay : stays) {
            Optional<Placed> transfer = Optional.ofNullable(placed.get(stay.segment()));
            Bill bill = positioned(stay.bill())
                    .withDeductibles(transfer.map(
                                    t -> Map.of(payerOfDeductible(stay.terms()).payer(), t.deductible()))
                            .orElse(Map.of()));
            explain(stay.lines(), bill, stay.terms())
                    .map(explained -> new SettledBill(
                            Ledger.MEDICAL,
                            Optional.of(stay.segment()),
                            stay.lines(),
                            explained,
                            transfer.map(Placed::strategy)))
                    .ifPresent(bills::add);
        }
        return bills;
    }

    /** The stays that count as one with this one: those that referrals link, if the region has such a rule. */
    private List<StaySegment> oneStay(StaySegment segment) {
        List<StaySegment> linked = chains.of(segment);
        boolean one = linked.size() > 1
                && strategy(linked)
                        .filter(s -> s != TransferDeductible.SEPARATE)
                        .isPresent();
        return one ? linked : List.of(segment);
    }

    /** The facts of the n-th stay of the period, counted from zero; stays that count as one have one number. */
    private Facts ofStay(StaySegment segment, int position, List<List<StaySegment>> stays) {
        Facts facts = encounters.of(segment);
        if (segment.kind() != SegmentKind.INPATIENT) {
            return facts;
        }
        Facts here = facts.and(institutionFacts(segment.place()));
        Optional<Term> together = ifGiven("stay.countedLevels", settlementDay(segment), here);
        if (together.isEmpty()) {
            return encounters.numbered(facts, position);
        }
        List<Set<String>> before = stays.subList(0, position).stream()
                .map(stay -> stay.stream()
                        .flatMap(s -> institutionFacts(s.place()).words(EncounterFacts.HOSPITAL_LEVEL).stream())
                        .collect(Collectors.toSet()))
                .toList();
        return encounters.numberedByClass(facts, together.get().value(), before);
    }

    /** A parameter that a region may do without; a gap in its dates or rows is reported. */
    private Optional<Term> ifGiven(String key, LocalDate day, Facts facts) {
        Outcome<Term> term = book.parameter(key, question(day, facts));
        term.problems().stream()
                .filter(p -> !p.code().toString().equals(NO_SUCH_PARAMETER))
                .forEach(problems::add);
        term.asOptional().map(Term::provenance).ifPresent(basis::add);
        return term.asOptional();
    }

    /** Whether the stay is a re-admission for the same disease within the region's window. */
    private boolean isReadmission(StaySegment earlier, StaySegment later) {
        Optional<LocalDate> discharged = earlier.end().map(end -> LocalDate.ofInstant(end, earlier.zone()));
        return month.sameDiseaseReadmissions().contains(later.id())
                && discharged.isPresent()
                && ifGiven("readmission.window", settlementDay(later), month.person())
                        .map(Term::value)
                        .filter(TermValue.Count.class::isInstance)
                        .map(value -> new ReadmissionWindow(((TermValue.Count) value).count()))
                        .filter(window -> window.holds(discharged.get(), later.firstDay()))
                        .isPresent();
    }

    /** What the person pays first of what is in scope, as away from home (先行自付). */
    private List<SplitLine> paidFirst(List<SplitLine> lines, LocalDate day, Facts facts) {
        Optional<Rate> share = ifGiven("prepay.share", day, facts)
                .map(Term::value)
                .filter(TermValue.Ratio.class::isInstance)
                .map(value -> ((TermValue.Ratio) value).rate());
        Optional<RoundingMode> mode = rounding(day).asOptional();
        return share.isPresent() && mode.isPresent()
                ? lines.stream()
                        .map(line -> line.payingFirst(share.get(), mode.get()))
                        .toList()
                : lines;
    }

    private Optional<StayInYear> stayInYear(StaySegment segment, Facts facts) {
        Optional<String> ordinal = facts.words(EncounterFacts.STAY_ORDINAL).stream()
                .filter(EncounterFacts::isNumber)
                .findFirst();
        long days = Math.max(1, ChronoUnit.DAYS.between(segment.firstDay(), settlementDay(segment)));
        return ordinal.map(number -> StayInYear.of(Long.parseLong(number), days));
    }

    private Optional<Stay> stay(
            StaySegment segment,
            List<StaySegment> chain,
            int position,
            List<List<StaySegment>> stays,
            List<SeparatedLine> lines) {
        if (segment.kind() == SegmentKind.INPATIENT && !chain.stream().allMatch(this::within)) {
            return refuse(
                    lines,
                    List.of(Problem.of(
                                    "YY-B-036",
                                    "住院跨越结算期，须在出院后整次结算",
                                    "the stay reaches beyond the period, settle it whole after discharge")
                            .with("segment", segment.id())
                            .with("period", month.period())
                            .remedy("选用覆盖整次住院的结算期", "choose a period that covers the whole stay")));
        }
        List<SeparatedLine> good = new ArrayList<>();
        List<SplitLine> split = new ArrayList<>();
        for (SeparatedLine line : lines) {
            Outcome<SplitLine> parts = foreign(line)
                    .<Outcome<SplitLine>>map(Outcome::refused)
                    .orElseGet(() ->
                            rounding(line.line().serviceDate()).flatMap(mode -> LineSplit.split(line.line(), mode)));
            if (parts instanceof Outcome.Success<SplitLine> success) {
                good.add(line);
                split.add(success.value());
            } else {
                refuse(List.of(line), parts.problems());
            }
        }
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = ofStay(segment, position, stays)
                .with("ledger", Ledger.MEDICAL.name())
                .with("setting", segment.kind() == SegmentKind.INPATIENT ? "INPATIENT" : "OUTPATIENT")
                .and(segment.kind() == SegmentKind.INPATIENT ? institutionFacts(segment.place()) : billerFacts(good));
        Outcome<Terms> terms = terms(settlementDay(segment), facts);
        if (terms instanceof Outcome.Success<Terms> success) {
            List<SplitLine> inScope = paidFirst(split, settlementDay(segment), facts);
            Optional<StayInYear> inYear =
                    segment.kind() == SegmentKind.INPATIENT ? stayInYear(segment, facts) : Optional.empty();
            Stay stay = new Stay(segment, good, inScope, success.value(), inYear);
            List<Problem> missing = PayerChain.missingFacts(positioned(stay.bill()), stay.terms());
            return missing.isEmpty() ? Optional.of(stay) : refuse(good, missing);
        }
        return refuse(good, terms.problems());
    }

    /** A line of an inpatient stay that another institution billed; it may not ride on the stay's terms. */
    private static Optional<Problem> foreign(SeparatedLine line) {
        boolean foreign = line.segment().kind() == SegmentKind.INPATIENT
                && !line.line().biller().equals(line.segment().place());
        return foreign
                ? Optional.of(Problem.of("YY-B-039", "开单机构不是住院机构", "the biller is not the hospital of the stay")
                        .with("line", line.line().id())
                        .with("biller", line.line().biller())
                        .with("segment", line.segment().id())
                        .remedy("由住院机构开单，或更正日期", "bill it by the hospital of the stay, or correct the date"))
                : Optional.empty();
    }

    /** A deductible that a referral placed on a stay, and by which strategy. */
    private record Placed(TransferDeductible strategy, Money deductible) {}

    /** Stays that compliant referrals link share the deductible as the region's strategy says; without one, none does. */
    private Map<StaySegment, Placed> placeDeductibles(List<Stay> stays) {
        Map<StaySegment, Placed> placed = new HashMap<>();
        for (Stay stay : stays) {
            List<StaySegment> chain = chains.of(stay.segment());
            if (chain.size() <= 1 || placed.containsKey(stay.segment())) {
                continue;
            }
            Optional<TransferDeductible> strategy = strategy(chain);
            if (strategy.isEmpty()) {
                continue;
            }
            List<Stay> linked =
                    stays.stream().filter(s -> chain.contains(s.segment())).toList();
            List<Money> deductibles = strategy.get()
                    .allocate(linked.stream()
                            .map(s -> new LinkedStay(billId(s.segment()), s.standard(), eligible(s.split())))
                            .toList());
            for (int i = 0; i < linked.size(); i++) {
                placed.put(linked.get(i).segment(), new Placed(strategy.get(), deductibles.get(i)));
            }
        }
        return placed;
    }

    /** The region's strategy, if it has one; a gap in its dates is reported, a region without the rule is not. */
    private Optional<TransferDeductible> strategy(List<StaySegment> chain) {
        StaySegment segment = chain.get(chain.size() - 1);
        Outcome<Term> term = book.parameter("transfer.deductible", question(settlementDay(segment), month.person()));
        if (term instanceof Outcome.Success<Term> success) {
            Optional<TransferDeductible> named =
                    TransferDeductible.named(success.value().value().toString());
            if (named.isEmpty()) {
                problems.add(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                        .with("parameter", success.value().provenance().parameter())
                        .with("faults", success.value().value() + " is not a transfer strategy"));
            }
            named.ifPresent(strategy -> basis.add(success.value().provenance()));
            return named;
        }
        term.problems().stream()
                .filter(p -> !p.code().toString().equals("YY-B-109"))
                .forEach(problems::add);
        return Optional.empty();
    }

    /** The first payer with a deductible: the one whose deductible a transfer is about. */
    private static StageTerms payerOfDeductible(Terms terms) {
        return terms.stages().stream()
                .filter(s -> s.term("deductible").isPresent()
                        || s.term("deductibleShare").isPresent())
                .findFirst()
                .orElse(terms.stages().get(0));
    }

    private static Money eligible(List<SplitLine> lines) {
        return Money.sum(lines.stream().map(SplitLine::inScope).toList());
    }

    private Bill bill(BillId id, List<SplitLine> lines) {
        return positioned(Bill.of(id, lines));
    }

    private Bill positioned(Bill bill) {
        return bill.withYear(year).withAccountBalance(accountBalance);
    }

    private static BillId billId(StaySegment segment) {
        return BillId.of(segment.id() + ":medical");
    }

    /** A stay has one deductible, so it is never settled in parts by accident of the calendar. */
    private boolean within(StaySegment segment) {
        return month.period().contains(segment.firstDay())
                && segment.end()
                        .map(end -> LocalDate.ofInstant(end, segment.zone()))
                        .filter(month.period()::contains)
                        .isPresent();
    }

    /** The policy of the day of discharge settles a stay; a stay that runs on is settled as of the period's last day. */
    private LocalDate settlementDay(StaySegment segment) {
        return segment.end()
                .map(end -> LocalDate.ofInstant(end, segment.zone()))
                .filter(month.period()::contains)
                .orElseGet(this::lastDay);
    }

    private LocalDate lastDay() {
        return month.period()
                .end()
                .map(end -> end.minusDays(1))
                .orElseThrow(() -> new IllegalArgumentException("period: must have an end, but was " + month.period()));
    }

    /** The facts of all billers together, so that the order of lines cannot decide. */
    private Facts billerFacts(List<SeparatedLine> lines) {
        Facts facts = Facts.none();
        for (SeparatedLine line : lines) {
            facts = facts.and(institutionFacts(line.line().biller()));
        }
        return facts;
    }

    private Facts institutionFacts(OrganisationId id) {
        return month.institutions().stream()
                .filter(i -> i.id().equals(id))
                .map(Institution::facts)
                .findFirst()
                .orElse(Facts.none());
    }

    private Question question(LocalDate day, Facts facts) {
        return new Question(month.region(), day, month.knownOn(), facts);
    }

    private <T> Optional<T> refuse(List<SeparatedLine> lines, List<Problem> why) {
        lines.forEach(l -> unsettled.add(l.line()));
        problems.addAll(why);
        return Optional.empty();
    }
}
