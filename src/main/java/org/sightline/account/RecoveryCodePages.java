package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Recovery codes: shown once when they are made, and from that page given as a file. */
@Path("/account/recovery-codes")
@Authenticated
class RecoveryCodePages {
    private final SecondFactors factors;
    private final FactorChanges changes;
    private final SignInCookies cookies;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    RecoveryCodePages(
            SecondFactors factors,
            FactorChanges changes,
            SignInCookies cookies,
            Viewer viewer,
            Reader reader,
            Flash flash) {
        this.factors = factors;
        this.changes = changes;
        this.cookies = cookies;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    /** @param next the way on */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record recoveryCodes(List<String> codes, String next) implements TemplateInstance {}

    static TemplateInstance shown(List<RecoveryCode> codes, LocalPath next) {
        return new recoveryCodes(codes.stream().map(RecoveryCode::grouped).toList(), next.text());
    }

    @POST
    @FreshProof
    @Transactional
    public Object renew(HttpServerRequest request) {
        if (!factors.heldBy(viewer.accountId())) {
            flash.say("factor-missing");
            return Response.seeOther(URI.create("/account/second-factor")).build();
        }
        return shown(changes.renewCodes(viewer.accountId(), cookies.session(request)), AccountPages.PATH);
    }

    /** Gives back as a file what the page holds: the server has kept none of it. */
    @POST
    @Path("/file")
    public Response file(@RestForm("code") @Nullable List<String> typed) {
        List<RecoveryCode> codes = Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .map(RecoveryCode::parse)
                .flatMap(Optional::stream)
                .toList();
        if (codes.isEmpty() || codes.size() > RecoveryCodes.MANY) {
            throw new BadRequestException();
        }
        String text = codes.stream()
                .map(RecoveryCode::grouped)
                .collect(Collectors.joining("\n", reader.texts().of("account.codes.file") + "\n\n", "\n"));
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sightline-recovery-codes.txt\"")
                .build();
    }
}
