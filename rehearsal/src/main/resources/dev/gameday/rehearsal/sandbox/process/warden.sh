# Outlives the process that started it by the moment it takes to end what that left behind.
# Reads lines: "add GROUP" and "forget GROUP" keep its list, "STOP IDS", "CONT IDS" and "KILL IDS" send signals.
# When there is nothing more to read, the other process is gone: every group of the list is killed, and FOLDER removed.
folder=$1
groups=' '
trap '' INT HUP TERM QUIT
while read -r word ids; do
    case $word in
        add) groups="$groups$ids " ;;
        forget) case $groups in *" $ids "*) groups="${groups%%" $ids "*} ${groups#*" $ids "}" ;; esac ;;
        STOP | CONT | KILL) for id in $ids; do kill -s "$word" -- "$id" 2>/dev/null; done ;;
    esac
    echo done
done
for id in $groups; do
    kill -s KILL -- "-$id" 2>/dev/null
    kill -s KILL -- "$id" 2>/dev/null
done
rm -rf -- "$folder"
