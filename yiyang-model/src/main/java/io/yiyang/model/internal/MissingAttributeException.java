package io.yiyang.model.internal;

/** A mandatory attribute was not given; the strict reader turns it into a problem at the missing key. */
public final class MissingAttributeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String attribute;

    MissingAttributeException(String attribute) {
        super(attribute + ": must be given, but was missing");
        this.attribute = attribute;
    }

    public String attribute() {
        return attribute;
    }
}
