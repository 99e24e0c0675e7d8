/** A vendor's module on Jackson 3. Start at {@code io.yiyang.consumers.jackson3.RoundTrip}. */
module io.yiyang.consumers.jackson.three {
    requires tools.jackson.databind;
    requires io.yiyang.consumers.check;
    requires io.yiyang.model;
}
