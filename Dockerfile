# Debian (bookworm-slim or later) images: ICU and tzdata are needed for id-ID and the three Indonesian time zones.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
RUN dotnet publish src/UjiKompetensi.Web -c Release -o /app -p:UseAppHost=false

# What backups need besides: PostgreSQL's own tools of the server's version, and age.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
FROM postgres:17 AS tools
RUN apt-get update \
    && icu=$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1) \
    && apt-get install -y --no-install-recommends age "$icu" tzdata ca-certificates \
    && rm -rf /var/lib/apt/lists/*
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
COPY --from=build /app /app
WORKDIR /app
ENTRYPOINT ["/usr/share/dotnet/dotnet", "UjiKompetensi.Web.dll"]
CMD ["doctor"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && icu=$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1) \
    && apt-get install -y --no-install-recommends "$icu" tzdata curl \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" /data
ENV ASPNETCORE_URLS=http://+:8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    UJI_SIGNING_KEY=/data/kunci-jejak.pem
WORKDIR /app
COPY --from=build /app ./
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD curl -fsS http://localhost:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "UjiKompetensi.Web.dll"]
CMD ["serve"]
