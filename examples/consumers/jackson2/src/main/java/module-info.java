/** A vendor's module on Jackson 2. Start at {@code io.yiyang.consumers.jackson2.RoundTrip}. */
module io.yiyang.consumers.jackson.two {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires io.yiyang.consumers.check;
    requires io.yiyang.model;
}
