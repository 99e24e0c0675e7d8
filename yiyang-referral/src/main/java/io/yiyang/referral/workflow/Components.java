package io.yiyang.referral.workflow;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares two commands of one kind, field by field. Used for repeats and corrections only, never on the way to a yes. */
final class Components {
    private static final String HEADER = "header";

    private Components() {}

    /** The names of the fields that differ, the header aside. */
    static Set<String> differing(Command one, Command other) {
        Set<String> differing = new TreeSet<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!component.getName().equals(HEADER)
                    && !Objects.equals(value(component, one), value(component, other))) {
                differing.add(component.getName());
            }
        }
        return differing;
    }

    /** Whether it is the same attempt sent again: what was seen and when it was sent may differ. */
    static boolean isSameAttempt(Command one, Command other) {
        return one.equals(other)
                || (one.getClass() == other.getClass()
                        && isSameAttempt(one.header(), other.header())
                        && differing(one, other).isEmpty());
    }

    static boolean isSameAttempt(CommandHeader one, CommandHeader other) {
        return one.commandId().equals(other.commandId())
                && one.caseId().equals(other.caseId())
                && one.actor().equals(other.actor())
                && one.occurredAt().equals(other.occurredAt());
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("command: must be a public record, but was " + command.getClass(), e);
        }
    }
}
