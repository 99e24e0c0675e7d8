/** Immutable domain types of integrated medical and elderly care (医养结合). Start at {@code io.yiyang.model}. */
module io.yiyang.model {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires com.fasterxml.jackson.annotation;
    // Only io.yiyang.model.json needs it; every computation works without it.
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;

    exports io.yiyang.model.assessment;
    exports io.yiyang.model.bed;
    exports io.yiyang.model.charge;
    exports io.yiyang.model.code;
    exports io.yiyang.model.document;
    exports io.yiyang.model.evidence;
    exports io.yiyang.model.identity;
    exports io.yiyang.model.institution;
    exports io.yiyang.model.json;
    exports io.yiyang.model.money;
    exports io.yiyang.model.outcome;
    exports io.yiyang.model.person;
    exports io.yiyang.model.region;
    exports io.yiyang.model.offering;
    exports io.yiyang.model.stay;
    exports io.yiyang.model.text;
    exports io.yiyang.model.time;
    exports io.yiyang.model.internal to
            io.yiyang.referral,
            io.yiyang.billing,
            io.yiyang.testkit;

    opens io.yiyang.model.assessment to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.bed to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.charge to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.code to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.document to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.evidence to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.identity to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.institution to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.money to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.offering to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.outcome to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.person to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.region to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.stay to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.text to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.yiyang.model.time to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
