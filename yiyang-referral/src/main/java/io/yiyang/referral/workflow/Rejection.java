package io.yiyang.referral.workflow;

import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.outcome.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a command was refused, who may act, and what is possible instead (拒绝说明). */
public final class Rejection {
    private final List<Problem> failed;
    private final Set<Side> mayAct;
    /** Told when asked, as most callers only want the reasons; it looks at what cannot change. */
    private final Supplier<List<Offer>> offers;

    private @Nullable List<Offer> legalNow;

    Rejection(List<Problem> failed, Set<Side> mayAct, Supplier<List<Offer>> offers) {
        this.failed = List.copyOf(failed);
        this.mayAct = mayAct;
        this.offers = offers;
        Require.that(!failed.isEmpty(), "failed", "must name at least one guard", failed);
    }

    /** The code of the first guard that failed. */
    public ProblemCode code() {
        return failed.get(0).code();
    }

    /** Every guard that failed, the first one first; never empty. */
    public List<Problem> failed() {
        return failed;
    }

    /** The sides that may send this command now; if none may, those that may act at all. */
    public Set<Side> mayAct() {
        return mayAct;
    }

    /** The commands that are open now, of any side. */
    public List<Offer> legalNow() {
        List<Offer> told = legalNow;
        if (told == null) {
            told = offers.get();
            legalNow = told;
        }
        return told;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rejection that
                && failed.equals(that.failed)
                && mayAct.equals(that.mayAct)
                && legalNow().equals(that.legalNow());
    }

    @Override
    public int hashCode() {
        return Objects.hash(failed, mayAct);
    }

    @Override
    public String toString() {
        return failed + ", may act: " + mayAct;
    }
}
