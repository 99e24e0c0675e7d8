package io.yiyang.billing.policy;

import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a tenant declares on top of shipped packs (租户声明): above all the dates in force that the sources do not print. A
 * declaration names its parameter, and every settlement that uses it says so. A value that nobody verified may be used on the
 * days that are declared and no other.
 *
 * @param tenant who declares and answers for it
 * @param checksum SHA-256 of the file
 * @param declarations one for each parameter or chain
 */
public record PolicyOverlay(String tenant, String checksum, List<Declaration> declarations) implements Serializable {
    public PolicyOverlay {
        declarations = List.copyOf(declarations);
    }

    /**
     * A declared date.
     *
     * @param pack the pack's id
     * @param key the parameter's or chain's key in that pack
     * @param inForce the days in force, as the tenant declares
     * @param declaredOn when it was declared; it reaches no version that was published later. It is told and not asked for by
     *     {@link Question#knownOn}: who repeats an old settlement keeps the overlay of that time
     * @param reason on what the tenant relies
     */
    public record Declaration(String pack, String key, DateRange inForce, LocalDate declaredOn, String reason)
            implements Serializable {}
}
