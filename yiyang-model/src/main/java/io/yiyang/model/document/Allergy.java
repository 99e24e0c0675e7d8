package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/** What is known of a person's allergies (过敏史): always one of three answers, never blank. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Allergy.NoneKnown.class),
    @JsonSubTypes.Type(Allergy.Has.class),
    @JsonSubTypes.Type(Allergy.Unknown.class)
})
public sealed interface Allergy extends Serializable {
    /** Asked, and none is known (无). */
    @JsonTypeName("noneKnown")
    @JsonSubTypes({})
    record NoneKnown() implements Allergy {}

    /**
     * There is at least one (有).
     *
     * @param to what, and how it showed
     */
    @JsonTypeName("has")
    @JsonSubTypes({})
    @JsonPropertyOrder({"type", "to"})
    record Has(@JsonProperty("to") ConfidentialText to) implements Allergy {
        public Has {
            Require.present(to, "to");
        }
    }

    /** Nobody could tell (不详). */
    @JsonTypeName("unknown")
    @JsonSubTypes({})
    record Unknown() implements Allergy {}
}
