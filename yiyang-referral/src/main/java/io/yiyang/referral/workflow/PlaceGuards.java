package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Guards on where the resident is, that several workflows use (所在地条件). */
public final class PlaceGuards {
    private PlaceGuards() {}

    /** The resident is not between two places on another case. */
    public static <F> StateGuard<F> notOnAnotherRoad() {
        return new StateGuard<>("NOT_ON_ANOTHER_ROAD", c -> onAnotherRoad(c.around()));
    }

    /** Why the resident is not here but on the way elsewhere, empty if nobody knows of that. */
    public static Optional<Problem> onAnotherRoad(Surroundings around) {
        return around.otherJourney()
                .map(other -> Problem.of("YY-R-028", "患者正在另一转诊途中", "the resident is on the way on another referral")
                        .with("case", other)
                        .remedy("请先办结该转诊的到达或返回", "finish its arrival or return first"));
    }

    /** No bed is kept for the absence of another case. */
    public static <F> StateGuard<F> noOtherAbsence() {
        return StateGuard.unless(
                "OTHER_ABSENCE_OPEN",
                c -> c.around().otherAbsence().isEmpty(),
                c -> Problem.of("YY-R-030", "床位正为另一次外出保留", "a bed is already kept for another absence")
                        .with("case", c.around().otherAbsence().orElseThrow())
                        .remedy("请在原单登记续转至本单，或先释放床位", "let that case go on in this one, or release the bed"));
    }

    /** Nothing physical has happened yet, so that the case can be voided. */
    public static <F> StateGuard<F> neverMoved(Predicate<F> moved) {
        return StateGuard.unless(
                "NEVER_MOVED",
                c -> !moved.test(c.facts()),
                c -> Problem.of("YY-R-025", "患者已实际转移，不能作废", "the resident has physically moved, so it cannot be voided")
                        .remedy("请更正，或注明原因结束", "correct it, or end it with a reason"));
    }

    /** The resident occupies no bed. */
    public static <F> StateGuard<F> inNoBed() {
        return StateGuard.unless(
                "NOWHERE_ELSE",
                c -> c.around().place().isEmpty(),
                c -> occupied(c.around().place().orElseThrow()));
    }

    /** A return to the same place needs a bed to return to; any other needs the kept bed to be given up. */
    public static <F, K> PayloadGuard<F, K> placeToReturnTo(Function<K, Boolean> samePlace) {
        return new PayloadGuard<>(
                "BED_HOLD_NEEDED",
                BilingualText.of(
                        "返回原床位须有保留床位；否则另行安置", "a kept bed to return to the same place; otherwise another place"),
                (c, command) -> {
                    Surroundings around = c.around();
                    if (samePlace.apply(command)) {
                        boolean leftCareHome = around.leftBed()
                                .map(bed -> !bed.kind().isHospital())
                                .orElse(false);
                        return around.bedKept() || !leftCareHome ? Optional.empty() : Optional.of(noBedKept());
                    }
                    return around.bedKept() ? Optional.of(bedStillKept()) : Optional.empty();
                });
    }

    private static Problem noBedKept() {
        return Problem.of("YY-R-029", "没有为本次外出保留的床位", "no bed is kept for this absence")
                .remedy("请按“另行安置”登记返回", "report the return as one to another place");
    }

    /** Why a case cannot end away from a kept bed. */
    public static Problem bedStillKept() {
        return Problem.of("YY-R-042", "床位仍在保留，不能在外结案", "a bed is still kept, so the case cannot end away from it")
                .remedy("请先释放床位，或办理返回原床位", "release the bed first, or finish the return to it");
    }

    /** Why the resident cannot be elsewhere. */
    public static Problem occupied(StaySegment place) {
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
}
