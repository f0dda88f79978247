call ale#linter#Define('org', {
\   'name': 'nianbao',
\   'executable': function('nianbao#ale#Executable'),
\   'command': function('nianbao#ale#Command'),
\   'callback': function('nianbao#ale#Handle'),
\   'output_stream': 'stdout',
\})
