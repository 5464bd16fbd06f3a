# shellcheck shell=bash disable=SC2154  # package, version, site, image, out and quick are build.sh's
# Sourced by packaging/build.sh: the Debian package, the RPM where rpmbuild is, and the portable archive.
# The app image goes to /opt/maquette, what the desktop looks for to /usr/share.
root=$package/root
architecture=$(dpkg --print-architecture 2>/dev/null || uname -m)
changes() { # the newest section of the changelog as items of a list
  awk '/^## / { if (section++) exit; next }
    /^- / { if (item) print item; item = substr($0, 3); next }
    /^  / { item = item " " substr($0, 3) }
    END { print item }' src/docs/CHANGELOG.md |
    sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/`//g' -e 's|.*|          <li>&</li>|'
}
fill() { # a text of packaging/linux with this version's values
  sed -e "s|@VERSION@|$version|g" -e "s|@SITE@|$site|g" -e "s|@ARCHITECTURE@|$architecture|g" \
    -e "s|@DATE@|$(from_pom project.build.outputTimestamp | cut -c1-10)|g" -e "s|@SIZE@|${installed:-}|g" "$1"
}

mkdir -p "$root"/opt "$root"/usr/bin "$root"/usr/share/{applications,metainfo,doc/maquette,icons/hicolor/scalable/apps}
cp -a "$image" "$root/opt/maquette"
ln -s /opt/maquette/bin/maquette "$root/usr/bin/maquette"
cp packaging/linux/app.maquette.Maquette.desktop "$root/usr/share/applications/"
changes > "$package/changes.xml"
metainfo=$root/usr/share/metainfo/app.maquette.Maquette.metainfo.xml
fill packaging/linux/app.maquette.Maquette.metainfo.xml |
  sed -e "/@CHANGES@/r $package/changes.xml" -e '/@CHANGES@/d' > "$metainfo"
if command -v appstreamcli >/dev/null; then appstreamcli validate --no-net "$metainfo"; fi
if command -v desktop-file-validate >/dev/null; then desktop-file-validate packaging/linux/app.maquette.Maquette.desktop; fi
cat LICENSE "$package/legal/THIRD-PARTY-NOTICES.txt" > "$root/usr/share/doc/maquette/copyright"
[ -f assets/icon/maquette.svg ] &&
  cp assets/icon/maquette.svg "$root/usr/share/icons/hicolor/scalable/apps/app.maquette.Maquette.svg"
for icon in assets/icon/maquette-*.png; do
  [ -f "$icon" ] || continue
  pixels=$(basename "$icon" .png); pixels=${pixels#maquette-}
  mkdir -p "$root/usr/share/icons/hicolor/${pixels}x$pixels/apps"
  cp "$icon" "$root/usr/share/icons/hicolor/${pixels}x$pixels/apps/app.maquette.Maquette.png"
done
chmod -R u=rwX,go=rX "$root"

if [ "$quick" = no ]; then
  tar --sort=name --owner=0 --group=0 --numeric-owner --transform "s,^maquette,maquette-$version," \
    -C "$package/image" -c maquette | xz -T0 > "$out/maquette-$version-linux-$(uname -m).tar.xz"
fi

if [ "$quick" = no ] && command -v rpmbuild >/dev/null; then
  fill packaging/linux/maquette.spec > "$package/maquette.spec"
  rpmbuild -bb --quiet --buildroot "$PWD/$package/rpm/root" --define "_topdir $PWD/$package/rpm" \
    --define "staged $PWD/$root" "$package/maquette.spec"
  mv "$package"/rpm/RPMS/*/*.rpm "$out/"
fi

if command -v dpkg-deb >/dev/null; then
  installed=$(du -sk "$root" | cut -f1)
  mkdir "$root/DEBIAN"
  fill packaging/linux/control > "$root/DEBIAN/control"
  cp packaging/linux/postrm "$root/DEBIAN/postrm"
  chmod 755 "$root/DEBIAN/postrm"
  (cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  pack=(-Zxz -z6)
  [ "$quick" = yes ] && pack=(-Zgzip -z1)
  dpkg-deb --root-owner-group "${pack[@]}" --build "$root" "$out/maquette_${version}_$architecture.deb" >/dev/null
fi
