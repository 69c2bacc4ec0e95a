"""Keys and values as other systems and other people write them.

These modules only say what is meant. Front matter with such keys or values is still refused, with a
remedy that writes them as they would be here.
"""
