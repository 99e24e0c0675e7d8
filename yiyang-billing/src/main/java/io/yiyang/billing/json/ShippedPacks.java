package io.yiyang.billing.json;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.internal.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The policy packs that come with the library (随库政策包): the places of the source documents, the province and national layers
 * and long-term care insurance of further cities, as far as the published evidence goes.
 *
 * <p>A pack marked {@code DEFAULT} holds official wording or its mirrors only; one marked {@code SAMPLE} shows the mechanism
 * with secondary figures or open readings, and is used only by who names it:
 *
 * <pre>
 *   PolicyBook book = ShippedPacks.defaults()
 *           .combinedWith(ShippedPacks.pack("wuhan-sample"))      // named, so not silent
 *           .combinedWith(tenantPack)                             // the tenant's own, wins
 *           .combinedWith(overlay);                               // dates that no source prints
 * </pre>
 */
public final class ShippedPacks {
    private static final String FOLDER = "/io/yiyang/billing/packs/";
    private static final String SUFFIX = ".json";

    private ShippedPacks() {}

    /** The ids of all packs in order, which are also the names of their files without {@code .json}. */
    public static List<String> ids() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    /**
     * The file of a pack, to the byte, such as a tenant copies and changes.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public static byte[] document(String id) {
        List<String> ids = ids();
        Require.that(ids.contains(id), "id", "must be one of " + ids, id);
        return bytes(id + SUFFIX);
    }

    /**
     * A pack.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public static PolicyPack pack(String id) {
        return PolicyReader.readPack(id + SUFFIX, document(id)).orElseThrow();
    }

    /** A book of all packs marked {@code DEFAULT}. */
    public static PolicyBook defaults() {
        return PolicyBook.of(ids().stream()
                .map(ShippedPacks::pack)
                .filter(pack -> pack.mark() == PolicyPack.Mark.DEFAULT)
                .toList());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = ShippedPacks.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("jar: must have " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
