#!/bin/sh
# Installs Chromium and a small Chinese font from Debian's packages; as root or with sudo that asks nothing.
set -eu
as_root=
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo -n"
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
$as_root apt-get install -q -y --no-install-recommends chromium fonts-wqy-microhei
