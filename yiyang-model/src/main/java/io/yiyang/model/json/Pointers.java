package io.yiyang.model.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) to where a problem is. */
final class Pointers {
    /** Keys of our types and codes look so; anything else may be personal data that strayed into a key. */
    private static final Pattern KEY = Pattern.compile("(?!.*[0-9]{7})[0-9A-Za-z_.-]{1,64}");

    private Pointers() {}

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** The key as a pointer shows it. */
    static String key(String key) {
        return KEY.matcher(key).matches() ? key : "***";
    }

    static String masked(String pointer) {
        StringBuilder masked = new StringBuilder();
        String[] keys = pointer.split("/", -1);
        for (int i = 1; i < keys.length; i++) {
            masked.append('/').append(key(keys[i]));
        }
        return masked.toString();
    }

    /** Where the mapper stopped, in full. */
    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? String.valueOf(step.getIndex())
                                    : escape(step.getFieldName()));
        }
        return pointer.toString();
    }
}
