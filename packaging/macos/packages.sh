# shellcheck shell=bash disable=SC2154  # image, version and out are build.sh's
# Sourced by packaging/build.sh: the disk image and the package, both from the app image. Not run here yet.
# The start-up cache was added after jpackage had sealed the image, so it is sealed again, for this machine only: a
# release that others open without a question needs a developer certificate instead of the dash.
codesign --force --deep --sign - "$image"
for type in dmg pkg; do
  jpackage --type "$type" --name Maquette --app-version "$version" --app-image "$image" --license-file LICENSE \
    --mac-package-identifier app.maquette --dest "$out"
done
