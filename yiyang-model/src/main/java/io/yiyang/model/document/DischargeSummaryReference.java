package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a discharge summary is (出院小结引用); its text stays in the hospital's system.
 *
 * @param document its identifier in the hospital's system
 * @param version its version there
 * @param chapters the chapters that it has
 */
@JsonPropertyOrder({"document", "version", "resident", "issuer", "issuedAt", "chapters"})
public record DischargeSummaryReference(
        @JsonProperty("document") String document,
        @JsonProperty("version") String version,
        @JsonProperty("resident") ResidentId resident,
        @JsonProperty("issuer") OrganisationId issuer,

        @JsonProperty("issuedAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant issuedAt,

        @JsonProperty("chapters") List<Chapter> chapters)
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
        Require.text(!document.isBlank(), "document", "must not be blank", document);
        Require.text(!version.isBlank(), "version", "must not be blank", version);
        chapters = List.copyOf(chapters);
    }

    @JsonCreator
    static DischargeSummaryReference fromJson(
            @JsonProperty("document") String document,
            @JsonProperty("version") String version,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("issuer") OrganisationId issuer,
            @JsonProperty("issuedAt") Instant issuedAt,
            @JsonProperty("chapters") @Nullable List<Chapter> chapters) {
        return new DischargeSummaryReference(
                Require.present(document, "document"),
                Require.present(version, "version"),
                Require.present(resident, "resident"),
                Require.present(issuer, "issuer"),
                Require.present(issuedAt, "issuedAt"),
                chapters == null ? List.of() : chapters);
    }
}
