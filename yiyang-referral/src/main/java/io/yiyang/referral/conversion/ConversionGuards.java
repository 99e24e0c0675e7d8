package io.yiyang.referral.conversion;

import io.yiyang.model.bed.BedUse;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.conversion.ConversionCommand.*;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.PlaceGuards;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The conditions that the conversion table names. */
final class ConversionGuards {
    /** The criteria that count as an indication; there is no default. */
    static final String CRITERIA_KEY = "conversion.criteria";

    /** For what else a licensed bed may be used, as {@code GERIATRIC:CARE_HOME}; none beyond its own use if absent. */
    static final String FURTHER_USES_KEY = "conversion.uses";

    private ConversionGuards() {}

    static final StateGuard<ConversionFacts> KNOWN_TARGET = CommonGuards.registered(ConversionFacts::target);

    static final StateGuard<ConversionFacts> NO_OTHER_CONVERSION = CommonGuards.noOtherOpenCase(
            "CONVERSION_OPEN",
            Problem.of("YY-R-110", "患者已有进行中的床位互转", "the resident has an open bed conversion")
                    .remedy("请先办结原单", "finish that one first"));

    static final StateGuard<ConversionFacts> BED_CONVERTS = StateGuard.unless(
            "BED_CONVERTS",
            c -> c.facts().toMedical() || c.facts().targetKind() == SegmentKind.CARE_HOME_BED,
            c -> Problem.of("YY-R-111", "目标床位须为医疗床位或养老床位", "the other bed must be a hospital's or a care home's")
                    .with("targetKind", c.facts().targetKind())
                    .remedy("请选择住院、康复、安宁或养老床位", "choose an inpatient, rehabilitation, hospice or care-home bed"));

    /** The resident, if in a bed at all, is in one of the source, and of the other side. */
    static final StateGuard<ConversionFacts> IN_SOURCE_BED = new StateGuard<>(
            "IN_SOURCE_BED", c -> c.around().place().flatMap(place -> notInSourceBed(place, c.facts())));

    static final StateGuard<ConversionFacts> ONE_SITE = premises(Premises.ONE_SITE);

    static final StateGuard<ConversionFacts> TWO_SITES = premises(Premises.TWO_SITES);

    static final StateGuard<ConversionFacts> STILL_CONSENTED = StateGuard.unless(
            "CONSENT_MISSING",
            c -> c.facts()
                    .consent()
                    .map(consent -> consent.covers(ConsentScope.BED_CONVERSION, c.at()))
                    .orElse(false),
            c -> Problem.of("YY-R-020", "缺少知情同意：床位互转同意尚未生效", "consent is missing: none to the conversion is in force")
                    .remedy("请先取得签署的同意书", "have it signed first"));

    static final StateGuard<ConversionFacts> NEVER_MOVED = PlaceGuards.neverMoved(ConversionFacts::moved);

    /** No second billable bed and no gap: the other stay begins when the first ended, on two sites at the arrival. */
    static final StateGuard<ConversionFacts> AT_THE_CUT = StateGuard.unless(
            "AT_THE_CUT",
            c -> c.facts().cutAt().filter(c.at()::equals).isPresent(),
            c -> Problem.of(
                            "YY-R-112",
                            "切换须在原床位结束（跨院区为到达）的同一时刻完成",
                            "it happens at the very instant of the cut, on two sites of the arrival")
                    .with("cutAt", c.facts().cutAt().map(Instant::toString).orElse(""))
                    .with("at", c.at())
                    .remedy("发生时间请填该时刻，可事后补登", "give that instant as the time; it may be entered late"));

    static final PayloadGuard<ConversionFacts, FindIndicated> ATTESTED = PayloadGuard.unless(
            "CLINICIAN",
            BilingualText.of("有资质医师的评估", "an assessment by a licensed clinician"),
            (c, command) -> command.byLicensedClinician(),
            (c, command) -> Problem.of("YY-R-113", "评估须由有资质的医师作出", "a licensed clinician must assess")
                    .remedy("请由执业医师评估", "have a licensed clinician assess"));

    static final PayloadGuard<ConversionFacts, FindIndicated> CRITERIA =
            new PayloadGuard<>("CRITERIA", BilingualText.of("符合的条件代码", "the criteria that are met"), (c, command) -> {
                Outcome<List<String>> known = c.policy().codes(CRITERIA_KEY, c.at());
                if (known.asOptional().isEmpty()) {
                    return Optional.of(known.problems().get(0));
                }
                Set<String> codes = new TreeSet<>(known.orElseThrow());
                return !command.criteria().isEmpty() && codes.containsAll(command.criteria())
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                        "YY-R-114",
                                        "符合条件未填写，或不在条件表内",
                                        "no criterion is given, or one is not on the list")
                                .with("criteria", new TreeSet<>(command.criteria()))
                                .with("codes", codes)
                                .remedy("请按条件表选择", "choose from the list"));
            });

    static final PayloadGuard<ConversionFacts, ReserveBed> LICENSED = PayloadGuard.unless(
            "BED_LICENCE",
            BilingualText.of("许可类别相符的床位", "a bed whose licence allows the use"),
            (c, command) -> mayBeUsed(c, command.bed()),
            (c, command) -> Problem.of("YY-R-115", "床位的许可类别不允许该用途", "the bed's licence kind does not allow the use")
                    .with("bed", command.bed().id())
                    .with("licenceKind", command.bed().licenceKind())
                    .with("targetKind", c.facts().targetKind())
                    .remedy(
                            "请换用许可相符的床位，或在规则中载明互转依据",
                            "use another bed, or have the policy cite the rule that allows it"));

    static final PayloadGuard<ConversionFacts, ReserveBed> HELD_LONG_ENOUGH = PayloadGuard.unless(
            "RESERVATION_TOO_SHORT",
            BilingualText.of("床位保留期限", "until when the bed is kept"),
            (c, command) -> command.bed().holdUntil().isAfter(c.at()),
            (c, command) -> Problem.of("YY-R-034", "保留期限必须晚于办理时间", "it must be kept beyond the time of the reservation")
                    .with("holdUntil", command.bed().holdUntil())
                    .with("at", c.at())
                    .remedy("请更正保留期限", "correct until when it is kept"));

    static final PayloadGuard<ConversionFacts, ReserveBed> FREE_BED = PayloadGuard.unless(
            "RESERVATION_TAKEN",
            BilingualText.of("未被占用的床位", "a bed that nobody else holds"),
            (c, command) ->
                    !c.around().otherReservations().contains(command.bed().id().toString()),
            (c, command) -> Problem.of("YY-R-035", "该号源或床位已由另一单占用", "another referral holds this slot or bed")
                    .with("reservation", command.bed().id())
                    .remedy("请另选床位", "choose another one"));

    static final PayloadGuard<ConversionFacts, Closing> ACCOUNT_CLOSED = PayloadGuard.unless(
            "ACCOUNT_CLOSED",
            BilingualText.of("医转养：住院已结算；养转医：养老费用已截止", "medical to care: settled; care to medical: charges cut"),
            (c, command) -> command.accountClosed(),
            (c, command) -> Problem.of(
                            "YY-R-116",
                            "原床位费用尚未结清或截止，不能转出",
                            "the account of the bed that is left is neither settled nor cut")
                    .with("toMedical", c.facts().toMedical())
                    .remedy("请先结算住院费用，或截止养老计费", "settle the hospital stay, or cut the care charges, first"));

    static final PayloadGuard<ConversionFacts, Closing> KEPT_IN_CARE_ONLY = PayloadGuard.unless(
            "KEPT_IN_CARE_ONLY",
            BilingualText.of("仅养老床位可保留", "only a care bed can be kept"),
            (c, command) -> c.facts().toMedical() || !command.keepCareBed(),
            (c, command) -> Problem.of("YY-R-117", "医疗床位不能保留", "a medical bed is never kept")
                    .remedy("医转养请勿选择保留原床位", "do not keep the bed when leaving a medical one"));

    static final PayloadGuard<ConversionFacts, RedirectToReferral> SUCCESSOR = PayloadGuard.unless(
            "SUCCESSOR_MISSING",
            BilingualText.of("后续转诊单号", "the id of the referral that goes on"),
            (c, command) -> command.successor()
                    .filter(id -> !id.equals(command.header().caseId()))
                    .isPresent(),
            (c, command) -> Problem.of("YY-R-043", "缺少后续转诊单号", "the referral that goes on is not named")
                    .remedy("请先生成新单号（不得与本单相同）", "make a new case id first, other than this one"));

    static Set<DocumentKind> papers(ConversionFacts facts) {
        return facts.toMedical()
                ? EnumSet.noneOf(DocumentKind.class)
                : EnumSet.of(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN);
    }

    /** The grace runs from the end of the reservation. */
    static Optional<Due.Start> afterReservation(ConversionFacts facts, Instant lastStep) {
        return facts.bed().map(bed -> Due.Start.counted(bed.holdUntil()));
    }

    private static boolean mayBeUsed(Circumstances<ConversionFacts> c, TargetBed bed) {
        BedUse use = c.facts().targetKind().bedUse().orElseThrow();
        Optional<BedUse> own = bed.licenceKind().ownUse();
        if (own.filter(use::equals).isPresent()) {
            return true;
        }
        boolean careOnly = own.filter(BedUse.CARE_HOME::equals).isPresent();
        return !careOnly
                && c.policy()
                        .codes(FURTHER_USES_KEY, c.at())
                        .asOptional()
                        .filter(codes -> codes.contains(bed.licenceKind() + ":" + use))
                        .isPresent();
    }

    private static Optional<Problem> notInSourceBed(StaySegment place, ConversionFacts facts) {
        if (!place.place().equals(facts.source())) {
            return Optional.of(PlaceGuards.occupied(place));
        }
        return place.kind().isHospital() != facts.toMedical()
                ? Optional.empty()
                : Optional.of(
                        Problem.of("YY-R-118", "患者现住床位与目标床位属同一类，无需互转", "the resident is in a bed of that side already")
                                .with("segment", place.id())
                                .with("kind", place.kind())
                                .with("targetKind", facts.targetKind())
                                .remedy("同类床位调换请按换床办理", "to change beds of one side, move the resident within it"));
    }

    private static StateGuard<ConversionFacts> premises(Premises expected) {
        return StateGuard.unless(
                expected.name(),
                c -> c.facts().premises() == expected,
                c -> Problem.of("YY-R-119", "与本单的院区设置不符", "it does not fit the sites of this case")
                        .with("premises", c.facts().premises())
                        .remedy(
                                "同一院区请直接结束原床位；跨院区请登记离开与到达",
                                "on one site close the stay; between two sites report leaving and reaching"));
    }
}
