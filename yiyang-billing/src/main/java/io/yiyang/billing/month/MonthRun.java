package io.yiyang.billing.month;

import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
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
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.split.LineSplit;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles one month, step by step in the order of the design's stream; collects what cannot be settled. */
final class MonthRun {
    private final ResidentMonth month;
    private final PolicyBook book;
    private final RuleRegistry rules;
    private final List<ChargeLine> unsettled = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Provenance> basis = new LinkedHashSet<>();

    MonthRun(ResidentMonth month, PolicyBook book, RuleRegistry rules) {
        this.month = month;
        this.book = book;
        this.rules = rules;
    }

    MonthSettlement settle() {
        List<CalendarDay> days = month.calendar().days(month.period(), month.boundaryDays());
        List<SettledBill> bills = new ArrayList<>();
        Outcome<RoundingMode> rounding = lineRounding();
        if (rounding instanceof Outcome.Success<RoundingMode> mode) {
            List<SeparatedLine> lines = separate(mode.value());
            care(lines, days).ifPresent(bills::add);
            bills.addAll(medical(lines, mode.value()));
        } else {
            problems.addAll(rounding.problems());
            unsettled.addAll(month.lines());
        }
        return new MonthSettlement(month, days, bills, unsettled, problems, List.copyOf(basis), packs(bills));
    }

    private List<PackReference> packs(List<SettledBill> bills) {
        Set<PackReference> used = new LinkedHashSet<>();
        bills.forEach(b -> used.addAll(b.settlement().packs()));
        basis.forEach(p -> used.addAll(book.references(p)));
        return List.copyOf(used);
    }

    private Outcome<RoundingMode> lineRounding() {
        return book.parameter("line.rounding", question(lastDay(), Facts.none()))
                .flatMap(this::mode);
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

    private List<SeparatedLine> separate(RoundingMode rounding) {
        Separation separation =
                new Separation(book, month.calendar(), month.boundaryDays(), question(lastDay(), Facts.none()));
        Set<LineId> ids = new HashSet<>();
        List<SeparatedLine> lines = new ArrayList<>();
        for (ChargeLine line : month.lines()) {
            Optional<Problem> fault = fault(line, ids, rounding);
            Outcome<SeparatedLine> separated =
                    fault.isPresent() ? Outcome.refused(fault.get()) : separation.separate(line);
            problems.addAll(separated.problems());
            separated.asOptional().ifPresentOrElse(lines::add, () -> unsettled.add(line));
            separated.asOptional().map(SeparatedLine::reason).ifPresent(basis::add);
        }
        return lines;
    }

    private Optional<Problem> fault(ChargeLine line, Set<LineId> ids, RoundingMode rounding) {
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
        return LineSplit.fault(line, rounding);
    }

    /** The care bill: one for the period, whichever care stays it spans. */
    private Optional<SettledBill> care(List<SeparatedLine> all, List<CalendarDay> days) {
        List<SeparatedLine> lines =
                all.stream().filter(l -> l.ledger() == Ledger.CARE).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
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
        return Optional.of(new SettledBill(
                Ledger.CARE, Optional.empty(), lines, PayerChain.explain(bill, terms.get()), Optional.empty()));
    }

    /** One set of terms for the whole bill; a policy that changes within the period is refused, not averaged. */
    private Optional<Terms> careTerms(List<SeparatedLine> lines) {
        Facts facts = month.person().with("ledger", Ledger.CARE.name()).and(billerFacts(lines));
        Outcome<Terms> first = terms(month.period().first(), facts);
        Outcome<Terms> last = terms(lastDay(), facts);
        if (first instanceof Outcome.Success<Terms> atStart && last instanceof Outcome.Success<Terms> atEnd) {
            if (sameTerms(atStart.value(), atEnd.value())) {
                return Optional.of(atEnd.value());
            }
            return refuse(
                    lines,
                    List.of(Problem.of(
                                    "YY-B-108",
                                    "结算期内政策有变化，须分段结算",
                                    "policy changes within the period, settle it in parts")
                            .with("period", month.period())
                            .remedy("按政策生效日期拆分结算期", "split the period at the date of the change")));
        }
        return refuse(lines, last.problems().isEmpty() ? first.problems() : last.problems());
    }

    /** The terms of the day, refused if the month does not give a fact that one of the rules cannot do without. */
    private Outcome<Terms> terms(LocalDate day, Facts facts) {
        return book.resolve(question(day, facts), rules).flatMap(terms -> {
            List<Problem> missing = new ArrayList<>();
            for (StageTerms stage : terms.stages()) {
                for (Need need : stage.rule().needs(stage)) {
                    if (stage.notCovered().isEmpty() && !given(need, stage.payer())) {
                        missing.add(Problem.of(
                                        "YY-B-035",
                                        "缺少支付规则所需的事实，未知不按零处理",
                                        "a fact that the rule needs is not given, and unknown is not zero")
                                .with("payer", stage.payer())
                                .with("need", need)
                                .remedy(
                                        "提供" + need.label().zh(),
                                        "give " + need.label().en()));
                    }
                }
            }
            return missing.isEmpty() ? Outcome.of(terms) : Outcome.refused(missing);
        });
    }

    private boolean given(Need need, Payer payer) {
        return switch (need) {
            case PAID_THIS_YEAR -> month.paidThisYear().containsKey(payer);
            case ACCOUNT_BALANCE -> month.accountBalance().isPresent();
        };
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
            if (line.line()
                    .category()
                    .filter(ChargeCategory.CARE_NURSING::equals)
                    .isPresent()) {
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

    /** A hospital stay that waits for its terms. */
    private record Stay(StaySegment segment, List<SeparatedLine> lines, List<SplitLine> split, Terms terms) {}

    /** One bill for each hospital stay, in order of admission. */
    private List<SettledBill> medical(List<SeparatedLine> all, RoundingMode rounding) {
        Map<StaySegment, List<SeparatedLine>> bySegment = new LinkedHashMap<>();
        for (StaySegment segment : month.calendar().segments()) {
            List<SeparatedLine> lines = all.stream()
                    .filter(l -> l.ledger() == Ledger.MEDICAL && l.segment().equals(segment))
                    .toList();
            if (!lines.isEmpty()) {
                bySegment.put(segment, lines);
            }
        }
        List<Stay> stays = new ArrayList<>();
        bySegment.forEach((segment, lines) -> stay(segment, lines, rounding).ifPresent(stays::add));
        Map<StaySegment, Placed> placed = placeDeductibles(stays);
        List<SettledBill> bills = new ArrayList<>();
        for (Stay stay : stays) {
            Optional<Placed> transfer = Optional.ofNullable(placed.get(stay.segment()));
            Bill bill = bill(billId(stay.segment()), stay.split())
                    .withDeductibles(transfer.map(
                                    t -> Map.of(payerOfDeductible(stay.terms()).payer(), t.deductible()))
                            .orElse(Map.of()));
            bills.add(new SettledBill(
                    Ledger.MEDICAL,
                    Optional.of(stay.segment()),
                    stay.lines(),
                    PayerChain.explain(bill, stay.terms()),
                    transfer.map(Placed::strategy)));
        }
        return bills;
    }

    private Optional<Stay> stay(StaySegment segment, List<SeparatedLine> lines, RoundingMode rounding) {
        if (segment.kind() == SegmentKind.INPATIENT && !within(segment)) {
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
            Outcome<SplitLine> parts = LineSplit.split(line.line(), rounding);
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
        Facts facts = month.person()
                .with("ledger", Ledger.MEDICAL.name())
                .with("setting", segment.kind() == SegmentKind.INPATIENT ? "INPATIENT" : "OUTPATIENT")
                .and(segment.kind() == SegmentKind.INPATIENT ? institutionFacts(segment.place()) : billerFacts(good));
        Outcome<Terms> terms = terms(settlementDay(segment), facts);
        if (terms instanceof Outcome.Success<Terms> success) {
            return Optional.of(new Stay(segment, good, split, success.value()));
        }
        return refuse(good, terms.problems());
    }

    /** A deductible that a referral placed on a stay, and by which strategy. */
    private record Placed(TransferDeductible strategy, Money deductible) {}

    /** Stays that a compliant referral links share the deductible as the region's strategy says; without one, none does. */
    private Map<StaySegment, Placed> placeDeductibles(List<Stay> stays) {
        Map<StaySegment, Placed> placed = new HashMap<>();
        for (TransferFacts transfer : month.transfers()) {
            List<Stay> linked =
                    stays.stream().filter(s -> belongs(s.segment(), transfer)).toList();
            if (!transfer.compliant()
                    || linked.size() <= 1
                    || linked.stream().anyMatch(s -> placed.containsKey(s.segment()))) {
                continue;
            }
            Optional<TransferDeductible> strategy =
                    strategy(linked.get(linked.size() - 1).segment());
            if (strategy.isEmpty()) {
                continue;
            }
            List<LinkedStay> chain = linked.stream()
                    .map(s -> new LinkedStay(billId(s.segment()), standard(s.terms()), eligible(s.split())))
                    .toList();
            List<Money> deductibles = strategy.get().allocate(chain);
            for (int i = 0; i < linked.size(); i++) {
                placed.put(linked.get(i).segment(), new Placed(strategy.get(), deductibles.get(i)));
            }
        }
        return placed;
    }

    private static boolean belongs(StaySegment segment, TransferFacts transfer) {
        boolean opened = segment.openedBy().filter(transfer.referral()::equals).isPresent();
        boolean left = segment.place().equals(transfer.from())
                && segment.end().filter(transfer.departedAt()::equals).isPresent();
        return segment.kind() == SegmentKind.INPATIENT && (opened || left);
    }

    /** The region's strategy, if it has one; a gap in its dates is reported, a region without the rule is not. */
    private Optional<TransferDeductible> strategy(StaySegment segment) {
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
                .filter(s -> s.amount("deductible").isPresent())
                .findFirst()
                .orElse(terms.stages().get(0));
    }

    private static Money standard(Terms terms) {
        return payerOfDeductible(terms).amount("deductible").orElse(Money.ZERO);
    }

    private static Money eligible(List<SplitLine> lines) {
        return Money.sum(lines.stream().map(SplitLine::inScope).toList());
    }

    private Bill bill(BillId id, List<SplitLine> lines) {
        return Bill.of(id, lines).withPaidThisYear(month.paidThisYear()).withAccountBalance(month.accountBalance());
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
