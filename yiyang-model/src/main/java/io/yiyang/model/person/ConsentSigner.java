package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/** Who signed a consent, and in which capacity (签署人及身份). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(ConsentSigner.Self.class), @JsonSubTypes.Type(ConsentSigner.ForResident.class)})
public sealed interface ConsentSigner extends Serializable {
    /** The resident, who is able to decide (本人). */
    @JsonTypeName("self")
    @JsonSubTypes({})
    record Self() implements ConsentSigner {}

    /**
     * Somebody for the resident (代理人).
     *
     * @param person who
     * @param basis why this person may sign
     */
    @JsonTypeName("forResident")
    @JsonSubTypes({})
    @JsonPropertyOrder({"type", "person", "basis"})
    record ForResident(
            @JsonProperty("person") PersonId person,
            @JsonProperty("basis") RepresentationBasis basis) implements ConsentSigner {
        public ForResident {
            Require.present(person, "person");
            Require.present(basis, "basis");
        }
    }
}
