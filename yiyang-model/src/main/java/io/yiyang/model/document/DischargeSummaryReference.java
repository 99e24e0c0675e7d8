package io.yiyang.model.document;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Where a discharge summary is (出院小结引用); its text stays in the hospital's system.
 *
 * @param document its identifier in the hospital's system
 * @param version its version there
 * @param chapters the chapters that it has
 */
public record DischargeSummaryReference(
        String document,
        String version,
        ResidentId resident,
        OrganisationId issuer,
        Instant issuedAt,
        List<Chapter> chapters)
        implements Serializable {
    /** A chapter of the discharge brief (出院小结章节, WS/T 500.53-2016, read in a mirror). */
    public enum Chapter {
        MAIN_PROBLEM,
        ADMISSION_DIAGNOSIS,
        DISCHARGE_DIAGNOSIS,
        SURGERY,
        TREATMENT_PLAN,
        HOSPITAL_COURSE,
        ORDERS,
        LABORATORY
    }

    public DischargeSummaryReference {
        Require.that(!document.isBlank(), "document", "must not be blank", '"' + document + '"');
        Require.that(!version.isBlank(), "version", "must not be blank", '"' + version + '"');
        chapters = List.copyOf(chapters);
    }
}
