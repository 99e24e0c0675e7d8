package io.yiyang.referral.transfer;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.MinimalData;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions that the referral table names. */
final class ReferralGuards {
    private ReferralGuards() {}

    static final StateGuard<ReferralFacts> TWO_KNOWN_ORGANISATIONS = new StateGuard<>("TWO_KNOWN_ORGANISATIONS", c -> {
        if (c.facts().sender().equals(c.facts().receiver())) {
            return Optional.of(sameOrganisation(c.facts().receiver()));
        }
        return CommonGuards.unknown(c.facts().sender(), c.around())
                .or(() -> CommonGuards.unknown(c.facts().receiver(), c.around()))
                .or(() -> CommonGuards.unknown(c.facts().returnTo(), c.around()));
    });

    static final StateGuard<ReferralFacts> CONSENT_IN_FORCE = StateGuard.unless(
            "CONSENT_MISSING",
            c -> c.facts()
                    .consent()
                    .map(consent -> consent.covers(ConsentScope.REFERRAL, c.at()))
                    .orElse(false),
            c -> consentMissing("转诊同意尚未生效", "no consent to the referral is in force"));

    /** The routes that the policy lists, and those of agreements; no check if neither is known. */
    static final StateGuard<ReferralFacts> ROUTE_OPEN = StateGuard.unless(
            "ROUTE_CLOSED",
            c -> c.facts().routeExemption().isPresent()
                    || (c.policy().routes().isEmpty()
                            && c.around().agreementRoutes().isEmpty())
                    || routes(c)
                            .anyMatch(route -> route.serves(
                                    c.facts().sender(),
                                    c.facts().receiver(),
                                    c.facts().direction(),
                                    c.at())),
            c -> Problem.of("YY-R-021", "两机构间没有有效的转诊协议或医联体关系", "no agreement or alliance is active between the two")
                    .with("from", c.facts().sender())
                    .with("to", c.facts().receiver())
                    .with("direction", c.facts().direction())
                    .remedy(
                            "请选择已签约机构，或注明急诊、患者自主选择",
                            "choose a partner, or state emergency or the patient's own choice"));

    static final StateGuard<ReferralFacts> NO_OTHER_FOR_SAME_NEED = StateGuard.unless(
            "LIVE_REFERRAL_EXISTS",
            c -> !c.around().otherNeeds().contains(c.facts().need()),
            c -> Problem.of("YY-R-022", "同一需求已有在办转诊单", "a referral for the same need is open already")
                    .with("need", c.facts().need())
                    .remedy("请继续办理原单，或先撤回原单", "go on with the other one, or withdraw it first"));

    static final StateGuard<ReferralFacts> NOT_URGENT = StateGuard.unless(
            "URGENT_IS_NEVER_REFUSED",
            c -> c.facts().priority() != Priority.URGENT,
            c -> Problem.of("YY-R-023", "加急转诊不得直接拒绝", "an urgent referral is never simply refused")
                    .remedy("请提出替代方案，或由协调方改派", "offer an alternative, or have the coordinator redirect it"));

    static final StateGuard<ReferralFacts> RESERVATION_OVER = StateGuard.unless(
            "RESERVATION_OVER",
            c -> c.facts()
                    .reservation()
                    .map(r -> !c.at().isBefore(r.holdUntil()))
                    .orElse(false),
            c -> Problem.of("YY-R-024", "预留尚未到期，不能登记未到", "the reservation still runs, so it is no no-show yet")
                    .with(
                            "holdUntil",
                            c.facts()
                                    .reservation()
                                    .map(r -> r.holdUntil().toString())
                                    .orElse(""))
                    .remedy("到期后再登记，或改约", "wait until it is over, or reschedule"));

    static final StateGuard<ReferralFacts> NEVER_MOVED = StateGuard.unless(
            "NEVER_MOVED",
            c -> !c.facts().moved(),
            c -> Problem.of("YY-R-025", "患者已实际转移，不能作废", "the resident has physically moved, so it cannot be voided")
                    .remedy("请更正，或注明原因结束", "correct it, or end it with a reason"));

    static final StateGuard<ReferralFacts> BY_ITS_AUTHOR = StateGuard.unless(
            "BY_ITS_AUTHOR",
            c -> c.actor().organisation().equals(c.facts().author()),
            c -> Problem.of("YY-R-026", "只有开单机构可以作废", "only the organisation that wrote it may void it")
                    .with("author", c.facts().author())
                    .remedy("请由开单机构办理", "have its author do it"));

    /** The resident, if in a bed at all, is in one of the sender; and is not on the way elsewhere. */
    static final StateGuard<ReferralFacts> AT_SENDER =
            new StateGuard<>("AT_SENDER", c -> elsewhere(c.facts().sender(), c.around()));

    static final StateGuard<ReferralFacts> AT_RECEIVER =
            new StateGuard<>("AT_RECEIVER", c -> elsewhere(c.facts().receiver(), c.around()));

    static final StateGuard<ReferralFacts> NOWHERE_ELSE = StateGuard.unless(
            "NOWHERE_ELSE",
            c -> c.around().place().isEmpty(),
            c -> occupied(c.around().place().orElseThrow()));

    static final StateGuard<ReferralFacts> NO_OTHER_ABSENCE = StateGuard.unless(
            "OTHER_ABSENCE_OPEN",
            c -> c.around().otherAbsence().isEmpty(),
            c -> Problem.of("YY-R-030", "床位正为另一次外出保留", "a bed is already kept for another absence")
                    .with("referral", c.around().otherAbsence().orElseThrow())
                    .remedy("请先办结原转诊的返回，或释放床位", "finish the return of the other referral, or release the bed"));

    static final StateGuard<ReferralFacts> BED_LEFT_IS_KEPT = StateGuard.unless(
            "BED_HOLD_NEEDED",
            c -> c.around().bedKept() || !leftCareHome(c.around()),
            c -> noBedHold().remedy("请送达接收方，或改送他处", "go on to the receiver, or divert"));

    static final StateGuard<ReferralFacts> NO_BED_KEPT =
            StateGuard.unless("BED_STILL_KEPT", c -> !c.around().bedKept(), c -> bedStillKept());

    static final PayloadGuard<ReferralFacts, RecordConsent> VALID_CONSENT = new PayloadGuard<>(
            "CONSENT_MISSING",
            BilingualText.of("本人或代理人签署的转诊同意", "consent to the referral, by the resident or a proxy"),
            (c, command) -> unfit(command.consent(), c.at()));

    static final PayloadGuard<ReferralFacts, Submit> FORM_COMPLETE =
            new PayloadGuard<>("FORM_INCOMPLETE", BilingualText.of("填写完整的转诊单", "a complete form"), (c, command) -> {
                Set<FormField> missing = EnumSet.noneOf(FormField.class);
                Optional.ofNullable(c.policy().requiredFields().get(c.facts().direction()))
                        .ifPresent(cited -> missing.addAll(cited.value()));
                missing.removeAll(command.fields());
                return missing.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problem.of("YY-R-031", "转诊单填写不完整", "the form is not complete")
                                .with("missing", missing)
                                .remedy("请补填所缺栏目", "fill in the missing fields"));
            });

    /** Minimal data before acceptance: what the receiver needs to decide, and no more unless it asks. */
    static final PayloadGuard<ReferralFacts, Submit> MINIMUM_ONLY = new PayloadGuard<>(
            "MORE_THAN_THE_MINIMUM",
            BilingualText.of("接收前只附最小必要资料", "before acceptance, only the minimum"),
            (c, command) -> {
                Set<DocumentKind> beyond = EnumSet.noneOf(DocumentKind.class);
                minimum(c).ifPresent(minimum -> {
                    command.documents().stream().map(Document::kind).forEach(beyond::add);
                    beyond.removeAll(minimum.papers());
                });
                return beyond.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                        "YY-R-045", "接收前所附单据超出最小必要范围", "before acceptance, more goes than the minimum")
                                .with("beyond", beyond)
                                .remedy(
                                        "接收后再送完整资料；接收方要求时可补充",
                                        "send the full record after acceptance, or what the receiver asks for"));
            });

    /** A receiver decides on the minimum, so it must be there. */
    static final StateGuard<ReferralFacts> MINIMUM_THERE = new StateGuard<>("MINIMUM_THERE", c -> {
        Set<FormField> fields = EnumSet.noneOf(FormField.class);
        Set<DocumentKind> papers = EnumSet.noneOf(DocumentKind.class);
        minimum(c).ifPresent(minimum -> {
            fields.addAll(minimum.fields());
            papers.addAll(minimum.papers());
        });
        fields.removeAll(c.facts().formFields());
        papers.removeAll(c.facts().papers());
        return fields.isEmpty() && papers.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-R-046", "最小必要资料不齐，不能接收", "the minimum for a decision is not there")
                        .with("missingFields", fields)
                        .with("missingPapers", papers)
                        .remedy("请要求转出方补充资料", "ask the sender for what is missing"));
    });

    static final PayloadGuard<ReferralFacts, Reject> ADVICE = PayloadGuard.unless(
            "ADVICE_REQUIRED",
            BilingualText.of("处理建议", "advice"),
            (c, command) -> command.advice().isPresent(),
            (c, command) -> Problem.of("YY-R-032", "拒绝转诊必须给出处理建议", "a refusal must give advice")
                    .remedy("请填写建议，如改送何处", "say what the sender should do instead"));

    static final PayloadGuard<ReferralFacts, Succeeded> SUCCESSOR = PayloadGuard.unless(
            "SUCCESSOR_MISSING",
            BilingualText.of("后续转诊单号", "the id of the referral that goes on"),
            (c, command) -> isOther(command.successor(), command),
            (c, command) -> successorMissing());

    static final PayloadGuard<ReferralFacts, OfferAlternative> SOME_ALTERNATIVE = PayloadGuard.unless(
            "ALTERNATIVE_EMPTY",
            BilingualText.of("替代的日期、科室或机构", "another date, department or organisation"),
            (c, command) -> (command.date().isPresent()
                            || command.department().isPresent()
                            || command.site().isPresent())
                    && command.site().filter(c.facts().sender()::equals).isEmpty(),
            (c, command) -> Problem.of("YY-R-033", "替代方案没有内容，或指向转出方", "the alternative is empty, or names the sender")
                    .remedy("请填写日期、科室或其他机构", "name a date, a department or another organisation"));

    static final PayloadGuard<ReferralFacts, OfferAlternative> KNOWN_SITE =
            CommonGuards.knownOrganisation((f, command) -> command.site());

    static final PayloadGuard<ReferralFacts, Reserving> HELD_LONG_ENOUGH = PayloadGuard.unless(
            "RESERVATION_TOO_SHORT",
            BilingualText.of("号源或床位及保留期限", "a slot or bed, and until when it is kept"),
            (c, command) -> command.reservation().holdUntil().isAfter(c.at()),
            (c, command) -> Problem.of("YY-R-034", "保留期限必须晚于办理时间", "it must be kept beyond the time of the reservation")
                    .with("holdUntil", command.reservation().holdUntil())
                    .with("at", c.at())
                    .remedy("请更正保留期限", "correct until when it is kept"));

    static final PayloadGuard<ReferralFacts, Reserving> FREE_SLOT = PayloadGuard.unless(
            "RESERVATION_TAKEN",
            BilingualText.of("未被其他单占用的号源或床位", "a slot or bed that no other referral holds"),
            (c, command) -> !c.around()
                    .otherReservations()
                    .contains(command.reservation().id()),
            (c, command) -> Problem.of("YY-R-035", "该号源或床位已由另一单占用", "another referral holds this slot or bed")
                    .with("reservation", command.reservation().id())
                    .remedy("请另选号源或床位", "choose another one"));

    static final PayloadGuard<ReferralFacts, Waitlist> COORDINATOR_CONSENT = PayloadGuard.unless(
            "COORDINATOR_CONSENT",
            BilingualText.of("加急转诊须协调方同意", "for an urgent referral, the coordinator's consent"),
            (c, command) -> c.facts().priority() != Priority.URGENT || command.coordinatorConsents(),
            (c, command) -> Problem.of(
                            "YY-R-036", "加急转诊列入轮候须经协调方同意", "an urgent referral waits only if the coordinator consents")
                    .remedy("请取得转诊中心或总值班同意", "ask the referral centre or the officer on duty"));

    static final PayloadGuard<ReferralFacts, Divert> NEW_DESTINATION = PayloadGuard.unless(
            "NEW_DESTINATION",
            BilingualText.of("新的接收机构", "another destination"),
            (c, command) -> !command.destination().equals(c.facts().sender())
                    && command.successor().isEmpty(),
            (c, command) -> Problem.of(
                            "YY-R-037",
                            "去程改送须为转出方以外的机构，且仍用本单",
                            "on the way out, divert to another organisation than the sender, in the same referral")
                    .with("destination", command.destination())
                    .remedy("返回转出方请用“途中折返”", "to go back to the sender, turn back"));

    static final PayloadGuard<ReferralFacts, Divert> READMITTED_UNDER_SUCCESSOR = PayloadGuard.unless(
            "SUCCESSOR_MISSING",
            BilingualText.of("后续转诊单号", "the id of the referral that goes on"),
            (c, command) -> isOther(command.successor(), command),
            (c, command) -> successorMissing());

    static final PayloadGuard<ReferralFacts, Divert> KNOWN_DESTINATION =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.destination()));

    static final PayloadGuard<ReferralFacts, TransferOnward> KNOWN_ONWARD =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.destination()));

    static final PayloadGuard<ReferralFacts, StartCare> HANDOVER = PayloadGuard.unless(
            "HANDOVER_MISSING",
            BilingualText.of(
                    "接收方签收交接（自行到达者除外）", "the receiver's signature for the handover, unless the resident came alone"),
            (c, command) -> command.handoverAcknowledged() || !c.facts().escorted(),
            (c, command) -> Problem.of("YY-R-038", "交接尚未签收", "the handover has not been signed for")
                    .remedy("请先与转出方完成交接签收", "sign for the handover first"));

    static final PayloadGuard<ReferralFacts, StartCare> BED_KIND = PayloadGuard.unless(
            "BED_KIND",
            BilingualText.of("住院、康复、安宁或养老床位", "an inpatient, rehabilitation, hospice or care-home bed"),
            (c, command) -> command.bed().isHospital() || command.bed() == SegmentKind.CARE_HOME_BED,
            (c, command) -> Problem.of("YY-R-039", "接诊床位种类不符", "care cannot start in such a bed")
                    .with("bed", command.bed())
                    .remedy("请选择住院、康复、安宁或养老床位", "choose an inpatient, rehabilitation, hospice or care-home bed"));

    static final PayloadGuard<ReferralFacts, AcceptReturn> READY_TO_RETURN = PayloadGuard.unless(
            "RETURN_NOT_READY",
            BilingualText.of("床位已备、方案已阅", "a place that is ready, and the plan read"),
            (c, command) ->
                    command.readiness().placeReady() && command.readiness().planRead(),
            (c, command) -> Problem.of("YY-R-040", "接回条件未具备", "the sender is not ready to take the resident back")
                    .with("placeReady", command.readiness().placeReady())
                    .with("planRead", command.readiness().planRead())
                    .remedy("请先备好床位并阅读出院方案", "prepare a place and read the plan first"));

    static final PayloadGuard<ReferralFacts, AcknowledgeOutcome> LEFT_IN_ORDER = PayloadGuard.unless(
            "LEFT_IN_ORDER",
            BilingualText.of("离开接收方的时间，或说明仍留接收方", "when the resident left the receiver, or that the resident stays"),
            (c, command) -> command.leftReceiverAt()
                    .map(left -> !left.isAfter(c.at())
                            && c.facts().careStartedAt().map(left::isAfter).orElse(true))
                    .orElse(true),
            (c, command) -> Problem.of(
                            "YY-R-041",
                            "离院时间须在接诊之后、本次办理之前",
                            "the resident left after care began and not later than now")
                    .with("at", c.at())
                    .remedy("请更正离院时间", "correct when the resident left"));

    /** Section "found by composing", rules 1 and 4: the bed that is kept decides where the way back ends. */
    static final PayloadGuard<ReferralFacts, ReportReturned> PLACE_TO_RETURN_TO = new PayloadGuard<>(
            "BED_HOLD_NEEDED",
            BilingualText.of("返回原床位须有保留床位；否则另行安置", "a kept bed to return to the same place; otherwise another place"),
            (c, command) -> {
                if (command.placement() == ReturnPlacement.ELSEWHERE) {
                    return c.around().bedKept() ? Optional.of(bedStillKept()) : Optional.empty();
                }
                return c.around().bedKept() || hasPlaceWithoutHold(c)
                        ? Optional.empty()
                        : Optional.of(noBedHold().remedy("请按“另行安置”登记返回", "report the return as one to another place"));
            });

    private static Optional<MinimalData> minimum(Circumstances<ReferralFacts> c) {
        return Optional.ofNullable(c.policy().minimalData().get(c.facts().direction()))
                .map(Cited::value);
    }

    static Set<DocumentKind> papersOnDeparture(ReferralFacts facts) {
        return facts.direction() == Direction.DOWN
                ? EnumSet.of(DocumentKind.HANDOVER_PACK, DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN)
                : EnumSet.of(DocumentKind.HANDOVER_PACK);
    }

    static Set<DocumentKind> papersOfOutcome(ReferralFacts facts) {
        return facts.direction() == Direction.DOWN
                ? EnumSet.of(DocumentKind.FOLLOW_UP_RESULT)
                : EnumSet.of(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN);
    }

    /** The grace runs from the end of the reservation. */
    static Optional<Due.Start> afterReservation(ReferralFacts facts, Instant lastStep) {
        return facts.reservation().map(r -> Due.Start.counted(r.holdUntil()));
    }

    /** The ward that sent the resident takes the resident back, or there was no bed to begin with. */
    private static boolean hasPlaceWithoutHold(Circumstances<ReferralFacts> c) {
        return c.around()
                .leftBed()
                .map(bed ->
                        bed.kind().isHospital() && bed.place().equals(c.facts().returnTo()))
                .orElse(true);
    }

    private static boolean leftCareHome(Surroundings around) {
        return around.leftBed().map(bed -> !bed.kind().isHospital()).orElse(false);
    }

    private static Optional<Problem> elsewhere(OrganisationId expected, Surroundings around) {
        return around.place()
                .filter(place -> !place.place().equals(expected))
                .map(ReferralGuards::occupied)
                .or(() -> around.otherJourney()
                        .map(other -> Problem.of(
                                        "YY-R-028", "患者正在另一转诊途中", "the resident is on the way on another referral")
                                .with("referral", other)
                                .remedy("请先办结该转诊的到达或返回", "finish its arrival or return first")));
    }

    private static Stream<Route> routes(Circumstances<ReferralFacts> c) {
        return Stream.concat(
                c.policy().routes().stream().flatMap(List::stream).map(Cited::value),
                c.around().agreementRoutes().stream().flatMap(List::stream));
    }

    private static Problem occupied(StaySegment place) {
        return Problem.of(
                        "YY-R-027",
                        "患者此刻入住他处，不能同时在两处",
                        "the resident is in another bed, and cannot be in two places at once")
                .with("segment", place.id())
                .with("kind", place.kind())
                .with("place", place.place())
                .with("since", place.start())
                .remedy("请先结束该处入住，或核对患者与时间", "end that stay first, or check the resident and the time");
    }

    private static Problem noBedHold() {
        return Problem.of("YY-R-029", "没有为本次外出保留的床位", "no bed is kept for this absence");
    }

    private static Problem bedStillKept() {
        return Problem.of("YY-R-042", "床位仍在保留，不能在外结案", "a bed is still kept, so the case cannot end away from it")
                .remedy("请先释放床位，或办理返回原床位", "release the bed first, or finish the return to it");
    }

    private static Problem successorMissing() {
        return Problem.of("YY-R-043", "缺少后续转诊单号", "the referral that goes on is not named")
                .remedy("请先生成新单号（不得与本单相同）", "make a new case id first, other than this one");
    }

    private static boolean isOther(Optional<CaseId> successor, Command command) {
        return successor.filter(id -> !id.equals(command.header().caseId())).isPresent();
    }

    private static Problem sameOrganisation(OrganisationId organisation) {
        return Problem.of("YY-R-044", "转出方与接收方不能是同一机构", "sender and receiver must differ")
                .with("organisation", organisation)
                .remedy("请选择其他接收机构", "choose another receiver");
    }

    private static Problem consentMissing(String zh, String en) {
        return Problem.of("YY-R-020", "缺少知情同意：" + zh, "consent is missing: " + en)
                .remedy("请先取得签署的同意书，急诊请登记例外", "have it signed first; for an emergency record the exception");
    }

    private static Optional<Problem> unfit(Consent consent, Instant at) {
        if (!consent.covers(ConsentScope.REFERRAL, at)) {
            return Optional.of(
                    consentMissing("同意书未覆盖转诊或尚未签署", "it does not cover the referral, or was not signed yet"));
        }
        return consent instanceof Consent.Signed signed
                        && signed.signer() == Consent.Signer.PROXY
                        && signed.proxyBasis().isEmpty()
                ? Optional.of(consentMissing("代理人未说明代理依据", "the proxy's basis is not told"))
                : Optional.empty();
    }
}
