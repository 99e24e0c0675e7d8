package io.yiyang.examples.cli;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a policy file's signature (政策文件验签). */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Tells whether a file is, to the byte, the one that the holder of the key signed.")
final class PolicyVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1", description = "what was signed")
    private Path file = Path.of(".");

    @Option(
            names = "--signature",
            paramLabel = "FILE.sig",
            description = "its signature; FILE.sig beside it if not given")
    private @Nullable Path signature;

    @Option(names = "--key", paramLabel = "PUBLIC.pem", required = true, description = "X.509")
    private Path key = Path.of(".");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "FILE: must be a file, but was " + file);
        }
        PrintWriter out = spec.commandLine().getOut();
        Outcome<PublicKey> read = PemKeys.publicKey(key);
        if (!(read instanceof Outcome.Success<PublicKey> holder)) {
            ProblemLines.print(out, read.problems());
            return 1;
        }
        Path beside = signature == null ? SignatureFiles.of(file, Optional.empty()) : signature;
        Optional<Problem> fault = SignatureFiles.fault(file, beside, holder.value());
        ProblemLines.print(out, fault.stream().toList());
        if (fault.isEmpty()) {
            out.println("签名有效 / genuine: " + file);
        }
        return fault.isEmpty() ? 0 : 1;
    }
}
