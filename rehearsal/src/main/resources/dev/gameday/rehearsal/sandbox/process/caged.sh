# Starts COMMAND with a /tmp of its own, in a mount namespace that is there already: caged.sh FOLDER MEGABYTES COMMAND...
# FOLDER stays where it is, even where that is below /tmp, and is to have a folder tmp.
folder=$1
megabytes=$2
shift 2
mount -t tmpfs -o "size=${megabytes}m,mode=1777" tmpfs "$folder/tmp" || exit 125
case $folder in
    /tmp/*) mkdir -p "$folder/tmp/${folder#/tmp/}" && mount --bind "$folder" "$folder/tmp/${folder#/tmp/}" || exit 125 ;;
esac
mount --rbind "$folder/tmp" /tmp || exit 125
cd "$folder/task" || exit 125
exec "$@"
