package io.yiyang.billing.month;

import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.CrossYearRule;
import io.yiyang.billing.ledger.InterimRule;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.Reconciliation;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.split.LineSplit;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.transfer.ReadmissionWindow;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The medical bills of a month: one for each hospital stay or its part, each encounter, and what else a place charged. */
final class MedicalRun {
    private static final String YEAR_RULE = "year.rule";
    private static final String PAID_FIRST = "prepay.share";

    private final MonthRun run;
    private final ResidentMonth month;
    private final EncounterFacts facts;
    private final StayChains chains;
    private final StayParts parts;
    private final LinkedDeductibles placing;
    private final EncounterLines encounters;
    /** The hospital stays that were numbered so far, in order; stays that count as one share an entry. */
    private final List<List<StaySegment>> numbered = new ArrayList<>();

    MedicalRun(MonthRun run) {
        this.run = run;
        this.month = run.month();
        this.facts = new EncounterFacts(month);
        this.chains = new StayChains(month, this::isReadmission);
        this.parts = new StayParts(run);
        this.placing = new LinkedDeductibles(run, chains, parts);
        this.encounters = new EncounterLines(run, facts);
    }

    /** One bill for each stay and encounter, in the order in which they ended. */
    List<SettledBill> settle(List<SeparatedLine> lines) {
        List<SeparatedLine> ofStays = encounters.takeApart(lines);
        refuseWithoutStay(ofStays);
        List<Pending> pending = new ArrayList<>();
        for (StaySegment segment : month.calendar().segments()) {
            List<SeparatedLine> here = ofStays.stream()
                    .filter(line -> encounters.place(line).equals(Optional.of(segment)))
                    .toList();
            if (!here.isEmpty()) {
                stay(segment, here).ifPresent(pending::add);
            }
        }
        encounters
                .visits()
                .forEach((encounter, ofVisit) -> visit(encounter, ofVisit).ifPresent(pending::add));
        pending.sort(Comparator.comparing(Pending::day));
        Map<Pending, LinkedDeductibles.Placed> placed = placing.of(pending);
        List<SettledBill> bills = new ArrayList<>();
        pending.forEach(
                bill -> settle(bill, Optional.ofNullable(placed.get(bill))).ifPresent(bills::add));
        unanswered(pending);
        return bills;
    }

    /** Who lives at home is treated in visits, each with its encounter. */
    private void refuseWithoutStay(List<SeparatedLine> ofStays) {
        ofStays.stream()
                .filter(line -> encounters.place(line).isEmpty())
                .forEach(line -> run.refuse(
                        List.of(line),
                        List.of(Problem.of(
                                        "YY-B-026", "当日没有入住记录，也没有对应的就诊", "neither a stay nor an encounter has the line")
                                .with("line", line.line().id())
                                .with("date", line.line().serviceDate())
                                .remedy("补充住院或就诊记录", "record the stay or the encounter"))));
    }

    /** Results of the platform that belong to no bill of the month are named, never dropped. */
    private void unanswered(List<Pending> pending) {
        List<BillId> known = pending.stream().map(Pending::id).toList();
        month.platform()
                .ifPresent(platform -> platform.results().keySet().stream()
                        .filter(id -> !known.contains(id))
                        .sorted()
                        .forEach(id -> run.report(List.of(Problem.of(
                                        "YY-B-166",
                                        "平台结果没有对应的账单",
                                        "the platform settled a bill that the month does not have")
                                .with("bill", id)
                                .with("allowed", known)))));
    }

    // What a bill consists of

    /** The bill of a stay or a part of it, or of what else a place charged. */
    private Optional<Pending> stay(StaySegment segment, List<SeparatedLine> lines) {
        boolean inpatient = segment.kind() == SegmentKind.INPATIENT;
        List<StaySegment> chain = inpatient ? oneStay(segment) : List.of(segment);
        LocalDate day = run.settlementDay(segment);
        boolean fromEmergency = inpatient && encounters.fromEmergency(segment);
        MedicalTreatmentType type = !inpatient
                ? MedicalTreatmentType.OUTPATIENT
                : fromEmergency ? MedicalTreatmentType.INPATIENT_FROM_EMERGENCY : MedicalTreatmentType.INPATIENT;
        List<SeparatedLine> good = new ArrayList<>();
        List<SplitLine> split = split(lines, inpatient ? Optional.of(segment) : Optional.empty(), good);
        Facts known =
                known(segment, type).and(inpatient ? run.institutionFacts(segment.place()) : run.billerFacts(good));
        Outcome<StayParts.Part> part = inpatient
                ? parts.of(segment, chain, known).flatMap(p -> settledBefore(segment, chain, p))
                : Outcome.of(StayParts.Part.WHOLE);
        if (part.asOptional().isEmpty()) {
            return run.refuse(lines, part.problems());
        }
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Outcome<BenefitYear> year = year(inpatient ? segment.firstDay() : day, day, known);
        return pending(
                year.map(y -> new Draft(
                        Optional.of(segment),
                        Optional.empty(),
                        good,
                        split,
                        y,
                        type,
                        day,
                        part.orElseThrow(),
                        chain.get(0),
                        inpatient ? numbered(segment, chain, known, y, part.orElseThrow()) : known)),
                good);
    }

    private Facts known(StaySegment segment, MedicalTreatmentType type) {
        return facts.of(segment)
                .with("ledger", Ledger.MEDICAL.name())
                .with("setting", segment.kind() == SegmentKind.INPATIENT ? "INPATIENT" : "OUTPATIENT")
                .with(EncounterFacts.TREATMENT_TYPE, type.toString());
    }

    /** The bill of an encounter. */
    private Optional<Pending> visit(Encounter encounter, List<SeparatedLine> lines) {
        List<SeparatedLine> good = new ArrayList<>();
        List<SplitLine> split = split(lines, Optional.empty(), good);
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Optional<StaySegment> sickbed = encounters.sickbed(encounter);
        LocalDate day = sickbed.map(run::settlementDay).orElseGet(() -> EncounterLines.lastDay(good));
        LocalDate first = sickbed.map(StaySegment::firstDay).orElse(day);
        Facts known = encounters.facts(encounter, first).and(run.billerFacts(good));
        List<Problem> tooMuch = encounters.tooMuch(encounter, day, known);
        if (!tooMuch.isEmpty()) {
            return run.refuse(good, tooMuch);
        }
        Outcome<StayParts.Part> part =
                sickbed.map(bed -> parts.of(bed, List.of(bed), known)).orElse(Outcome.of(StayParts.Part.WHOLE));
        Outcome<Draft> draft = part.flatMap(p -> year(first, day, known)
                .map(y -> new Draft(
                        sickbed,
                        Optional.of(encounter),
                        good,
                        split,
                        y,
                        encounter.type(),
                        day,
                        p,
                        sickbed.orElse(null),
                        known)));
        return pending(draft, good);
    }

    /** With the terms of its day, if the month tells what they need. */
    private Optional<Pending> pending(Outcome<Draft> draft, List<SeparatedLine> lines) {
        Outcome<Pending> pending = draft.flatMap(d -> run.terms(d.day(), d.known())
                .flatMap(terms -> goingOn(pending(d, terms)))
                .flatMap(bill -> {
                    List<Problem> missing =
                            PayerChain.missingFacts(run.position(bill.bill(), bill.terms(), d.year()), bill.terms());
                    return missing.isEmpty() ? Outcome.of(bill) : Outcome.refused(missing);
                }));
        return pending instanceof Outcome.Success<Pending> success
                ? Optional.of(success.value())
                : run.refuse(lines, pending.problems());
    }

    /**
     * A part of a stay of which the platform settled an earlier part otherwise than we do: total, payments and deductible go on
     * from what it said. What a base counted it does not tell, so that a payer that must know is not computed; where the
     * platform settled this part too, its word stands, and the problem tells that the estimate beside it is none.
     */
    private Outcome<Pending> goingOn(Pending bill) {
        StayParts.Part part = bill.draft().part();
        List<Payer> mustKnow = bill.terms().stages().stream()
                .filter(stage -> stage.needs().contains(Need.COUNTED_THIS_STAY))
                .map(StageTerms::payer)
                .toList();
        if (part.toDate().basesKnown() || mustKnow.isEmpty()) {
            return Outcome.of(bill);
        }
        Problem unknown = Problem.of(
                        "YY-B-123",
                        "前一段由平台结算，不知其计入金额，本段不能测算",
                        "the platform settled an earlier part and does not tell its base, so this one cannot be computed")
                .with("bill", bill.id())
                .with("payers", mustKnow)
                .remedy("提供平台对本段的结算结果，以平台为准", "give the platform's result of this part too, which then stands")
                .remedy(
                        "更正前一段，使测算与平台一致后重新结算",
                        "correct the earlier part until our computation agrees with the platform, and settle it again");
        if (reported(bill.id()).isEmpty()) {
            return Outcome.refused(unknown);
        }
        run.report(List.of(unknown));
        return Outcome.of(bill.withPart(part.asFarAsKnown()));
    }

    private Optional<PlatformResult> reported(BillId bill) {
        return month.platform()
                .flatMap(platform -> Optional.ofNullable(platform.results().get(bill)));
    }

    /** The year of a bill; where its days lie in several, the region's rule says which. */
    private Outcome<BenefitYear> year(LocalDate first, LocalDate last, Facts known) {
        List<BenefitYear> years = run.ledger().years(first, last);
        if (years.size() == 1) {
            return Outcome.of(years.get(0));
        }
        return run.parameter(YEAR_RULE, last, known)
                .flatMap(term -> MonthRun.constant(term, CrossYearRule.class))
                .flatMap(rule -> run.ledger()
                        .year(rule, last)
                        .map(Outcome::of)
                        .orElseGet(() -> Outcome.refused(Problem.of(
                                        "YY-B-121", "结算日早于出院日", "the day of settlement lies before the bill's last day")
                                .with("day", last)
                                .remedy("更正 settledOn", "correct settledOn"))));
    }

    private List<SplitLine> split(
            List<SeparatedLine> lines, Optional<StaySegment> inpatient, List<SeparatedLine> good) {
        List<SplitLine> split = new ArrayList<>();
        for (SeparatedLine line : lines) {
            Outcome<SplitLine> taken = inpatient
                    .flatMap(stay -> foreign(line, stay))
                    .<Outcome<SplitLine>>map(Outcome::refused)
                    .orElseGet(() -> run.rounding(line.line().serviceDate())
                            .flatMap(mode -> LineSplit.split(line.line(), mode)));
            if (taken instanceof Outcome.Success<SplitLine> success) {
                good.add(line);
                split.add(success.value());
            } else {
                run.refuse(List.of(line), taken.problems());
            }
        }
        return split;
    }

    /** A line of an inpatient stay that another institution billed; it may not ride on the stay's terms. */
    private static Optional<Problem> foreign(SeparatedLine line, StaySegment stay) {
        return line.line().biller().equals(stay.place())
                ? Optional.empty()
                : Optional.of(Problem.of("YY-B-039", "开单机构不是住院机构", "the biller is not the hospital of the stay")
                        .with("line", line.line().id())
                        .with("biller", line.line().biller())
                        .with("segment", stay.id())
                        .remedy("由住院机构开单，或更正日期", "bill it by the hospital of the stay, or correct the date"));
    }

    private Pending pending(Draft draft, Terms terms) {
        Optional<Term> paidFirst = run.ifGiven(PAID_FIRST, draft.day(), draft.known())
                .filter(term -> term.value() instanceof TermValue.Ratio);
        return new Pending(
                draft, run.ledger().id(draft.name()), split(draft, paidFirst), paidFirst, terms, parts.inYear(draft));
    }

    /** The lines less what the person pays first of what is in scope, as away from home (先行自付). */
    private List<SplitLine> split(Draft draft, Optional<Term> paidFirst) {
        Optional<Rate> share = paidFirst.map(term -> ((TermValue.Ratio) term.value()).rate());
        Optional<RoundingMode> mode = run.rounding(draft.day()).asOptional();
        return share.isPresent() && mode.isPresent()
                ? draft.split().stream()
                        .map(line -> line.payingFirst(share.get(), mode.get()))
                        .toList()
                : draft.split();
    }

    // Which stay of the year it is

    private Facts numbered(
            StaySegment segment, List<StaySegment> chain, Facts known, BenefitYear year, StayParts.Part part) {
        if (!numbered.contains(chain)) {
            numbered.add(chain);
        }
        int position = numbered.indexOf(chain);
        return parts.numbered(
                chain.get(0).id(),
                known,
                numbered.subList(0, position),
                year,
                part,
                run.ifGiven("stay.countedLevels", run.settlementDay(segment), known));
    }

    /** The stays that count as one with this one: those that referrals link, if the region has such a rule. */
    private List<StaySegment> oneStay(StaySegment segment) {
        List<StaySegment> linked = chains.of(segment);
        boolean one = linked.size() > 1
                && placing.strategy(linked)
                        .filter(s -> s.strategy() != TransferDeductible.SEPARATE)
                        .isPresent();
        return one ? linked : List.of(segment);
    }

    /** Whether the stay is a re-admission for the same disease within the region's window. */
    private boolean isReadmission(StaySegment earlier, StaySegment later) {
        Optional<LocalDate> discharged = earlier.end().map(end -> LocalDate.ofInstant(end, earlier.zone()));
        return month.sameDiseaseReadmissions().contains(later.id())
                && discharged.isPresent()
                && run.ifGiven("readmission.window", run.settlementDay(later), month.person())
                        .map(Term::value)
                        .filter(TermValue.Count.class::isInstance)
                        .map(value -> new ReadmissionWindow(((TermValue.Count) value).count()))
                        .filter(window -> window.holds(discharged.get(), later.firstDay()))
                        .isPresent();
    }

    /** Puts down what the ledger has of the stays that count as one with this one; policy tells their standard again. */
    private Outcome<StayParts.Part> settledBefore(StaySegment segment, List<StaySegment> chain, StayParts.Part part) {
        List<Problem> problems = new ArrayList<>();
        for (StaySegment stay : chain) {
            List<Posting> postings = stay.equals(segment) ? List.of() : parts.settled(stay);
            if (!postings.isEmpty()) {
                Outcome<Pending> settled = settledBefore(stay, chain, postings.get(postings.size() - 1));
                settled.asOptional().ifPresent(bill -> placing.settledBefore(stay, bill));
                problems.addAll(settled.problems());
            }
        }
        return problems.isEmpty() ? Outcome.of(part) : Outcome.refused(problems);
    }

    private Outcome<Pending> settledBefore(StaySegment stay, List<StaySegment> chain, Posting last) {
        StayParts.Part part = new StayParts.Part(last.part(), InterimRule.SAME_STAY, parts.toDate(stay));
        Facts known = numbered(
                stay,
                chain,
                known(stay, last.businessType()).and(run.institutionFacts(stay.place())),
                last.year(),
                part);
        Draft draft = new Draft(
                Optional.of(stay),
                Optional.empty(),
                List.of(),
                List.of(),
                last.year(),
                last.businessType(),
                run.settlementDay(stay),
                part,
                chain.get(0),
                known);
        return run.terms(draft.day(), known)
                .map(terms -> new Pending(draft, last.bill(), List.of(), Optional.empty(), terms, parts.inYear(draft)));
    }

    // Settling

    private Optional<SettledBill> settle(Pending pending, Optional<LinkedDeductibles.Placed> transfer) {
        Terms terms = pending.terms();
        Draft draft = pending.draft();
        Bill bill = run.position(pending.bill(), terms, draft.year())
                .withDeductibles(
                        transfer.map(t -> Map.of(LinkedDeductibles.stage(terms).payer(), t.deductible()))
                                .orElse(Map.of()));
        Optional<PlatformResult> reported = reported(bill.id());
        Optional<Explained> explained = reported.isEmpty()
                ? run.explain(draft.lines(), bill, terms)
                : run.explained(
                        draft.lines(),
                        bill,
                        () -> Reconciliation.apportioned(
                                reported.get(),
                                bill,
                                terms,
                                month.platform().orElseThrow().convention()));
        return explained
                .map(settlement -> SettledBill.builder()
                        .ledger(Ledger.MEDICAL)
                        .explained(settlement)
                        .addAllLines(draft.lines())
                        .segment(draft.segment())
                        .encounter(draft.encounter())
                        .transfer(transfer.map(LinkedDeductibles.Placed::strategy))
                        .addAllLinkedStays(
                                transfer.map(LinkedDeductibles.Placed::stays).orElse(List.of()))
                        .putAllLineRounding(run.roundingTerms(draft.lines(), draft.day()))
                        .putAllSettings(settings(pending, transfer))
                        .platform(reported.flatMap(result -> answer(result, bill, terms)))
                        .build())
                .flatMap(settled -> run.book(
                        settled,
                        run.posting(settled, draft.year(), draft.type(), draft.day())
                                .withStay(draft.stayId())
                                .withLinkedStay(draft.linkedStayId())
                                .withPart(draft.part().part())
                                .withDays(parts.days(draft))
                                .withInstitutionClass(draft.known().words(EncounterFacts.HOSPITAL_LEVEL).stream()
                                        .findFirst())));
    }

    private static Map<String, Term> settings(Pending pending, Optional<LinkedDeductibles.Placed> transfer) {
        Map<String, Term> settings = new TreeMap<>();
        pending.paidFirst().ifPresent(term -> settings.put(PAID_FIRST, term));
        transfer.ifPresent(placed -> settings.put(LinkedDeductibles.STRATEGY, placed.term()));
        return settings;
    }

    private Optional<PlatformAnswer> answer(PlatformResult result, Bill bill, Terms terms) {
        PlatformAnswers platform = month.platform().orElseThrow();
        return Reconciliation.of(result, bill, terms, platform.convention(), platform.tolerance())
                .asOptional()
                .map(reconciliation -> new PlatformAnswer(result, reconciliation));
    }
}
